/** Hears an emergency in a few words of a long story, where all its other words speak of something else. */
import type { UrgentProblem } from './urgent-problems.ts'

/** How loudly each emergency is heard: how many different cues of it stand in a text. */
export type Alarms = Readonly<Record<UrgentProblem, number>>

const PHONE = '(?:phone|iphone|mobile|cell|手机|手機)'
const KID =
  '(?:my|our|his|her) (?:\\d+[- ]year[- ]old|son|daughter|kid|child|ex|husband|wife|roommate|nephew|grandson)'
const CHILD = '(?:孩子|小孩|儿子|女儿|孙子|未成年|老公|老婆|丈夫|妻子|前男友|前女友|室友)'

const CUES: Readonly<Record<UrgentProblem, readonly string[]>> = {
  unauthorized: [
    "(?:did ?n[o'’]?t|never|have ?n[o'’]?t|had ?n[o'’]?t|do ?n[o'’]?t) (?:\\w+ ){0,2}(?:authori[sz]ed?|ma[dk]e (?:th|any of|it\\b|a purchase)|approved?|initiated?|recogni[sz]ed?|consent)",
    "(?:purchase|charge|transaction|payment|transfer|withdrawal)s? (?:that )?(?:i|we|she|he) (?:did ?n[o'’]?t|never|have ?n[o'’]?t) (?:ma[dk]e|do\\b|did|authori)",
    'without (?:my|our|her|his|any) (?:permission|consent|authori[sz]ation|knowledge|knowing|approval)|without me knowing',
    'unauthori[sz]ed|fraudulent (?:charge|transaction|transfer|activity|account|purchase|payment|withdrawal)',
    'hack(?:ed|er|ing)|identity theft|stole(?:n)? (?:my|from|all|identity|card)|(?:have|has|had|was|were|been) stolen|sim[- ]?swap|broke into my|compromised|breach',
    '(?:drained|emptied|cleaned out|wiped out) |took over my|(?:all|savings|everything).{0,20} (?:is|are|was|were) gone',
    '(?:someone|somebody|some one|an? (?:unknown|unidentified|third) (?:party|person|individual)|thief|thieves|stranger|ex)(?: \\w+)? (?:else |has |have |had |is |was )*(?:us(?:ed|ing)|access|log(?:ged)?|took|taken|got|gained|open|add|chang|mov|transfer|sent|withdr|made|spent|purchas|charg|bought|link)',
    "(?:was|were|is) ?n[o'’]?t me\\b|not made by me|never heard of|(?:in|under|using) (?:my|her|his|mother'?s?|father'?s?) (?:name|identity|social|ssn)",
    '(?:new|unknown|unrecogni[sz]ed|strange) device|(?:was|been) changed (?:by|without)|changed (?:the|my) (?:email|password|phone)',
    `${KID}\\b.{0,60}(?:used|bought|spent|charged|purchased|sent (?:himself|herself)|took)`,
    '盗刷|被盗|盗用|盗号|盗走|冒用|盗取|黑客|被黑|窃取',
    '(?:不是|非)(?:我)?(?:自己|本人)|不是我(?:操作|付|买|消费|转|弄|刷|花|借|开|登|扣)|(?:我|本人)(?:根本|压根|完全|从来|从|并)?(?:没有?|未)(?:进行)?(?:过)?(?:任何)?(?:操作|买|付款|支付|转账|消费|下单|授权|借|用过|开通过|注册|登录)',
    '(?:没有|未)(?:进行)?(?:任何|过)?(?:操作|授权)|(?:未经|没经过)(?:我|本人)',
    '(?:陌生|不认识|其他|别的)(?:的)?(?:设备|手机)(?:上)?登|异地登|(?:被|让)(?:人|别人|他人|陌生人)(?:给|家)?(?:用|登|转|刷|改|借|花|消费|绑|偷)|(?:别人|他人|有人|小偷|陌生人)(?:用(?!的)|拿(?!的)|登|转|刷|改|借|花|偷|盗)',
    '(?:密码|手机号?|邮箱|绑定)(?:也|都|已经?)?被(?:人)?(?:改|换|变)|绑定.{0,3}(?:已经?)?变更',
    `${CHILD}.{0,25}(?:充|打赏|偷|刷|瞒着|背着)|(?:瞒着|背着)我|偷(?:偷|着)(?:拿|用|转|刷|花|把)`,
    '钱(?:自己|突然|莫名其妙)?(?:就)?(?:没了|不见|不翼而飞)|(?:被|给)(?:转|划|刷|偷|提)走|不认识(?:的)?(?:收款|商户|商家|账户|人)|莫名其妙.{0,4}(?:转|消费|少了)',
  ],
  scam: [
    'scam|swindl|\\bconned|con artist|fraudster|catfish|phish',
    'impersonat|pretend(?:ed|ing)?|pos(?:ed|ing) as|(?:claim|said|sa(?:y|id)|told)(?:ed|ing|s)? (?:me )?(?:to be|(?:he|she|they) (?:was|were|is|are) (?:from|with|calling))|fraud department',
    '(?:fake|bogus|false) (?:\\w+ )?(?:site|website|email|number|support|rep|ticket|listing|ad|invoice|check|buyer|seller|job|account|company|platform|profile|shop|store)|(?:was|were|is|it|all) (?:all )?fake',
    'trick(?:ed|ing)|deceiv|ripped (?:me )?off|fell for|duped|lured|(?:is|it|this) (?:this )?legit',
    '(?:since|because|cuz|as|that) (?:i|she|he|we) (?:had |have |")?(?:authori[sz]ed|approved|willingly|sent it|initiated|made the)|willingly sen[td]',
    '(?:blocked|ghosted|unfriended) (?:me|us|my (?:number|mom|dad|mother|father))|(?:he|she|they|seller|landlord|guy|buyer|person|who) (?:\\w+ )?(?:disappeared|vanished|blocked)|gone silent|deleted (?:his|her|their)|stopped (?:responding|replying|answering)',
    'gift cards?|anydesk|teamviewer|remote (?:access|control|desktop)|screen[- ]?shar|safe account|(?:one[- ]time|verification|security)? ?codes? .{0,20}(?:to (?:him|her|them)|he asked|read)|read (?:it|out|him|her|them)',
    '(?:had|have) (?:me|her|him|us) (?:install|download|send|zelle|log)|(?:told|asked|instructed|convinced|persuaded) (?:me|her|him) (?:to )?(?:\\w+ )?(?:send|zelle|transfer|pay|deposit|invest|buy|wire)',
    '(?:romance|dating|online relationship|met (?:a|someone|him|her) (?:\\w+ )?(?:online|on))|(?:crypto|investment|trading) (?:platform|scheme|group|opportunit)|pay (?:a |the )?(?:tax|fee|deposit).{0,20}(?:withdraw|release|unlock)',
    'by (?:accident|mistake).{0,40}(?:send|pay|give|return) (?:it|the money|them) back|facebook marketplace|craigslist',
    '(?:被|受|让人)(?:人)?骗|骗(?:子|我|了|走|局|取|人的|钱)|诈骗|欺诈|上当|钓鱼|圈套|套路',
    '冒充|假冒|假(?:客服|的客服|警察|网站|链接|平台)|自称|谎称|声称|公检法|是真的吗',
    '刷单|杀猪盘|网恋|兼职群|安全账户|屏幕共享|共享屏幕|(?:交|付|缴).{0,4}(?:保证金|解冻|认证金|手续费才|清关|税)|解冻费|垫付|连单|裸聊|返利|返佣|稳赚|高回报|荐股|投资群|刮刮|百万保障|学生贷|清空额度|远程控制',
    '(?:把我|被|就|对方)?拉黑(?:了)?|失联|(?:验证码|密码)(?:告诉|给了|发给|报给|念给)|(?:点|扫)了?.{0,8}(?:链接|二维码).{0,30}(?:没了|转走|少了|填)|陌生(?:人|电话|链接)',
    '(?:让|叫|要求|诱导|引导|指导|教)(?:我|她|他|我妈|老人).{0,12}(?:转|汇|充值|下载|扫码|打钱|付款)',
  ],
  'lost-phone': [
    `(?:lost|misplaced|dropped|stole|left|losing|snatched|swiped|missing) (?:my|her|his|the) (?:\\w+ )?${PHONE}`,
    `${PHONE} (?:\\w+ ){0,3}(?:stolen|snatched|robbed|lost|missing|pickpocketed|swiped)`,
    '手机(?:号)?(?:\\S{0,6})?(?:丢|被偷|被抢|被盗|不见|遗失|掉(?:了|在|河|水)|落在|找不到|弄丢)|偷.{0,4}手机|丢了?手机|抢.{0,3}手机',
  ],
}

const PATTERNS = Object.entries(CUES).map(
  ([problem, cues]) => [problem, cues.map((it) => new RegExp(it))] as const,
)

export function alarmsIn(plain: string): Alarms {
  const heard = PATTERNS.map(([problem, cues]) => [
    problem,
    cues.filter((it) => it.test(plain)).length,
  ])
  return Object.fromEntries(heard) as Alarms
}
