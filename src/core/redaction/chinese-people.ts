import { FAMILY, DOUBLE_FAMILY, FAMILY_NAME } from './family-names.ts'
import type { Place } from './harmless.ts'
import { HAN } from './letters.ts'

/** Names of people in Chinese text, told by what stands around them: there is no capital letter to tell them by. */

/** What cannot be part of a given name: it is the next word. */
const NEXT_WORD =
  '的了是在我你您他她它们说讲让叫要给和与跟及或也都就不没有把被对向从到于这那个些钱元块账号码收发付转打退还拉已未再又才却曾将会能可以并且后前时候但因所为什么怎哪谁此该等吗吧呢啊吃去来跑走做用拿买卖骗借找问答看想知听加删先女太告承几共只仅约多少处帮替家店公司行网页站台平商客服银支宝信款单据额费'
/** Some of them stand in given names as well: 王平, 李家宝. */
const NOT_IN_NAME = `${NEXT_WORD.replace(/[平家宝信可为向会能知因加]/g, '')}十两`
/** 张三 is a name, 张三百 is not. */
const GIVEN = `(?:(?![${NOT_IN_NAME}]|[一二三四五六七八九][百千万元块个次笔天])[${HAN}])`
const ENDS = `(?=$|[^${HAN}]|[${NEXT_WORD}一二三四五六七八九十两])`
/** Two characters where the next word begins then; else three; a name written with a gap too. */
const NAME = `(?:${FAMILY_NAME}[ \\n]?${GIVEN}${ENDS}|${FAMILY_NAME}[ \\n]?${GIVEN}[ \\n]?${GIVEN}${ENDS}|${FAMILY_NAME}${GIVEN}{1,2}|[${HAN}]{1,6}(?:·[${HAN}]{1,6}){1,3})`
const ANY_NAME = `(?:${NAME})`
const STARRED = `(?:[${FAMILY}][*某]{1,2}[${HAN}]?(?![${HAN}*])|(?<=[^\\n*])\\*{1,2}[${HAN}]{1,2}(?![${HAN}*:]))`

const ROLE =
  '卖家|买家|店主|老板|房东|房客|中介|骗子|对方|收款人|付款人|收款方|持卡人|开户人|户主|同事|同学|朋友|邻居|亲戚|客服|专员|经办人|联系人|负责人|业务员|快递员|司机|老公|老婆|丈夫|妻子|儿子|女儿|爸爸|妈妈|父亲|母亲|哥哥|弟弟|姐姐|妹妹|表哥|表弟|表姐|表妹|堂哥|堂弟|叔叔|阿姨|舅舅|姑姑|前男友|前女友|男友|女友|室友|民警|警官|警察|律师|嫌疑人|主播|群主|代购'
const TITLE =
  '先生|女士|小姐|太太|老师|师傅|经理|主任|警官|律师|医生|总监|阿姨|大叔|大姐|大哥|同学|同志|夫人|生先'
const PATTERNS: readonly RegExp[] = [
  // 姓名：王小明, 我叫王小明, 户名是…
  `(?:姓名|户名|实名|真名|全名|名字|收款人|付款人|收款方|联系人|开户人|持卡人|投诉人|申请人|寄件人|收件人|署名|昵称|备注名|写着|落款|我叫|本人叫|本人|名叫|叫做|叫|名为)(?:[ \\n]|[:是为叫做"“'(「])*(?<it>${ANY_NAME}|${STARRED})`,
  // 转给张三, 打款到李四的卡
  `(?:转[账帐]?|汇款?|打[款钱]?|付款?|支付|借|还|退|寄|卖|租|赔|交|发|充值?|送|代付)(?:了|过|钱|款|红包)?[^。;!?\\n${HAN}]{0,14}(?:元|块|万|钱|美元|港币)?(?:现金|货款|房租|押金|定金|学费|工资|货)?(?:转|汇|打|付)?(?:给了?|到了?|至|予|入|进|往)[ :"“'(「]*(?<it>${ANY_NAME})(?!公司|银行|平台|商城)`,
  `(?:跟|向|找|问|被|由|请|替|帮|为|给|和|与|联系了?|认识了?|通过)[ "“'(]?(?<it>${ANY_NAME})(?=借|要|买|骗|转|联系|沟通|说|的(?:账|帐|支付宝|微信|银行|卡|电话|手机|店|钱|号)|拉黑|退|合租|交易|签|[(])`,
  `(?:${ROLE})(?:是|叫|名叫|姓名)?[ :"“'(「]*(?<it>${ANY_NAME})(?=$|[^${HAN}]|[${NEXT_WORD}])`,
  // 张三说…, 李四的支付宝, 王小明（卖家）, 王小明 13800138000, 张三，男
  `(?<=^|[^${HAN}]|[和与跟])(?<it>${ANY_NAME})(?=说|讲|让我|叫我|要我|告诉|承诺|答应|收[了款到的走]|拿[了走]|欠|没还|还没|把我|卷款|跑路|骗|拉黑|不退|失联|不回|没有?退|发来|加我|联系我|转[给账]|的(?:账[户号]|帐[户号]|支付宝|微信|银行卡|卡|电话|手机|号码|身份证|收款)|[( ]{1,2}(?:${ROLE}|身份证|电话|手机|\\d{7})|[ ,:]{1,2}(?:男|女|\\+?\\d{7}|\\d{3}[ -]\\d{4}|身份证|手机|电话|微信|\\ufffc))`,
  `(?:${ROLE})[^。;\\n]{0,6}[(](?<it>${ANY_NAME})[)]`,
  `(?<it>(?:${DOUBLE_FAMILY}|[${FAMILY}])[${HAN}]{0,2}?[ \\n]?(?:${TITLE}))`,
  `(?<=客服|专员|财务|会计|出纳|秘书|助理|店长|保安|店员|老板|同事|朋友|房东|中介|快递员?|司机|卖家|叫|找|给|跟|^|[^${HAN}])(?<it>[小老阿][${FAMILY}])(?=$|[^${HAN}]|[${NEXT_WORD}])`,
  `(?<it>${STARRED})`,
].map((pattern) => new RegExp(pattern, 'dgm'))

/** Words that begin like a name: shops, wallets, things and ways of speaking. */
const NO_NAME = new RegExp(
  `^(?:小[金程钱白车路包项石应管连单安温方]|[小老阿](?:店|米|时|区|票|心|额|数|费|板|师|家|公|婆|人|里)|钱[包款]|方[便式面法案才]|平[台安]|高[德铁级额峰速]|马[上云]|万[元一分达事]|石油|白[条领天]|安[全装心排卓]|时[间候]|金[额融山卡钱币]|严[重格]|费用|应[用该付收当]|申[请诉报]|支[付行]|向[来下]|关[于闭联注门]|余[额款下]|任[何务]|项目|谢谢|于[是何]|何[时况处]|经[理过]|华[为夏]|连[接续同]|路[上由边]|单[位号]|车[辆主费票]|房[东租产屋贷]|管[理家]|易[宝付]|全[部额款]|司[机法]|农[行业商]|家[人长]|解[决冻除释约]|陈述|习惯|来[电源]|元旦|幸好|包[括裹邮]|左[右边]|商|客|银行|官|平时|白天|江[苏西南]|温馨|苏[宁州]|郑[重州]|徐州|杭州|温州|贵[州方司]|甘肃|宁[波夏]|广|海|成[功都]|常[用见]|史上|童装|简[单直称易]|柴油|蓝[牙色]|翁|游[戏客]|米[粉]?|顾客|龙[头卡]|毛[利病]|武[汉昌]|唐山|黄[金牛色]|熊猫|黎明|夏[天季]|冬|孔夫子|莫[名非]|雷[同达]|江湖|付[款费钱了给过清出完不]|余|曾经|高|符合|席位|项|任|温|安|解|简|连|应|关|向|易|管|车|房)$`,
)
const HAS_NO_PERSON =
  /公司|[店行厂院馆铺坊社局所站场城网部]$|商行|有限|超市|集团|银行|中心|平台|旗舰|专卖|餐|饭|酒|咖啡|药|学校|大学|科技|贸易|商贸|商城|电商|物业|旅行|支付|微信|淘宝|京东|美团|抖音|拼多多|滴滴|星巴克|麦当劳|肯德基|华为|小米|苹果|对方|骗子|卖家|商家|商户|店主|客服|账[号户]|卡号|姓名|收款|电话|手机|尾号|不知|未知|陌生|平安|银联|钱包|方式|余额|金额|应用|申请|费用|全额|安全|时间|时候|关于|解冻|解除|解决|任何|付款|付费|易宝|高德|花呗|借呗|信用|储蓄|零钱|转账|退款|订单|单号|苏宁|马上|万元|严重|连续|简单|管理|金融|高级|应付|房租|房东|车费|游戏|何时|成功|左右|路上|向我|和我|江苏|江西|[省市区县镇街]/

/** Where people are named in Chinese. */
export function chinesePeopleIn(plain: string, isPublicName: (name: string) => boolean): Place[] {
  if (!/\p{Script=Han}/u.test(plain)) return []
  return PATTERNS.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const [start, end] = match.indices?.groups?.['it'] ?? [0, 0]
      const name = plain.slice(start, end)
      return end > start && isPersonName(name) && !isPublicName(name) ? [{ start, end }] : []
    }),
  )
}

export function isPersonName(name: string): boolean {
  return !NO_NAME.test(name) && !HAS_NO_PERSON.test(name)
}
