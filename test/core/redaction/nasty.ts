import type { Known } from '../../../src/core/redaction/mask.ts'

export interface Nasty {
  readonly text: string
  /** What must be gone. */
  readonly traces: readonly string[]
  readonly known?: Partial<Known>
}

const SMITH: Partial<Known> = { persons: [{ kind: 'name', names: ['John Michael Smith'] }] }
const WANG: Partial<Known> = { persons: [{ kind: 'name', names: ['王小明'] }] }
const PHONE: Partial<Known> = { values: [{ kind: 'phone', value: '13800138000' }] }
const ORDER: Partial<Known> = { values: [{ kind: 'reference', value: 'TB-88AB1290' }] }
const leak = (text: string, traces: string | readonly string[], known?: Partial<Known>): Nasty => ({
  text,
  traces: typeof traces === 'string' ? [traces] : traces,
  ...(known && { known }),
})

/** Written by somebody who wants them to get through. */
export const NASTY: readonly Nasty[] = [
  leak('店员王小丽说不归他们管，收银员张敏叫我找大堂经理李娜。', ['王小丽', '张敏', '李娜']),
  // Numbers in disguise.
  leak('电话1️⃣3️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', '13912345678'),
  leak('电话①③⑨①②③④⑤⑥⑦⑧', '13912345678'),
  leak('电话 ١٣٩١٢٣٤٥٦٧٨', '13912345678'),
  leak('电话 𝟏𝟑𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', '13912345678'),
  leak('手机壹叁玖壹贰叁肆伍陆柒捌', '壹叁玖壹贰叁'),
  leak('一三九，一二三四，五六七八', '一三九一二三四'),
  leak('139😀1234😀5678 是他', '13912345678'),
  leak('139 (一二三四) 5678', ['5678', '一二三四']),
  leak('call one-three-nine one two three four five six seven eight', 'onetwothree'),
  leak('number: 139.12.34.56.78', '13912345678'),
  leak('139/1234/5678', '13912345678'),
  leak('139*1234*5678', '13912345678'),
  leak('1391234\n\n5678 没接', '13912345678'),
  leak('电话13912345678和13887654321', ['13912345678', '13887654321']),
  leak('tel:+8613912345678;ext=2', '13912345678'),
  leak('00 86 139 1234 5678', '13912345678'),
  leak('(0571)8765-4321转802', '87654321'),
  leak('call (415)555-2671 x12', '4155552671'),
  leak('手机号中间四位 1234，前三位 139，后四位 5678', ['5678']),
  leak('+49 (0)30 901820', '901820'),
  leak('Ph 0412 345 678 (Sydney)', '0412345678'),
  leak('13800138000元', '13800138000', PHONE),
  leak('138-00138-000', '13800138000', PHONE),
  leak('138 0013 8OOO', '1380013'),
  // Cards and documents.
  leak('6222 0212 3456 7890 12', '622202123456'),
  leak('card 4111-1111-1111-1112 (mistyped)', '411111111111'),
  leak('4111,1111,1111,1111', '411111111111'),
  leak('卡号6222o2l2345678', '2345678'),
  leak('visa card: 4111 11** **** 1111', ['411111', '1111']),
  leak('110101 1990 0307 123X', '110101'),
  leak('身份证：一一零一零一一九九零零三零七一二三四', '一一零一零一'),
  leak('SSN 123456789', '123456789'),
  leak('social is 123 45 6789', '123456789'),
  leak('A123456（3）', 'A123456'),
  leak('passport number is X1234567', 'X1234567'),
  leak('台湾身份证 A123456789', 'A123456789'),
  leak('driver licence no D1234-56789-01234', 'D123456789'),
  leak('IBAN DE89370400440532013000.', '370400440532'),
  leak('BSB 062-000 acct 1234 5678', '12345678'),
  // Mail, links, accounts.
  leak('wang [at] qq [dot] com', 'wang'),
  leak('邮箱wang.xm艾特163点com', 'wangxm'),
  leak('wang#qq.com（#换@）', 'wang'),
  leak('<a href="mailto:emma@example.org">', 'emma'),
  leak('my insta is emma.k_99', 'emma.k_99'),
  leak('tg: emma_k99', 'emma_k99'),
  leak('v我：zhaoliu88', 'zhaoliu88'),
  leak('微信 zhaoliu', 'zhaoliu'),
  leak('支付宝（zhao***@163.com）', 'zhao'),
  leak('http://203.0.113.7:8080/u/77', '203'),
  leak('hxxps://evil[.]example/u?id=88123', '88123'),
  leak('t.me/emma_k99', 'emma_k99'),
  leak('USDT 地址 TJRabPrwbZy45sbavfcjinPJC18kjpRTv8', 'TJRabPrw'),
  // Names.
  leak('王　小　明不在', '王小明', WANG),
  leak('王-小-明', '王小明', WANG),
  leak('wáng xiǎo míng 王小明', '王小明', WANG),
  leak('ＪＯＨＮ ＳＭＩＴＨ', 'johnsmith', SMITH),
  leak('Smith\nJohn', 'smith', SMITH),
  leak('Jоhn', 'jоhn', SMITH),
  leak("Smith's card", 'smith', SMITH),
  leak('john.m.smith', 'johnmsmith', SMITH),
  leak('钱给了我表弟李强强', '李强强'),
  leak('欧阳娜娜收的钱', '欧阳娜娜'),
  leak('收款人阿依古丽·买买提', '阿依古丽'),
  leak('THE SELLER IS EMMA KOWALSKA', ['emma', 'kowalska']),
  leak('I paid Nguyễn Thị Mai yesterday', ['nguyen', 'Mai']),
  leak('From: "Kowalska, Emma" <e@x.org>', ['kowalska', 'emma']),
  // Places, plates, times, orders.
  leak('京Ａ·１２３４５', 'a12345'),
  leak('车牌是京A 1 2 3 4 5', '12345'),
  leak('我家在幸福小区7-2-1103', '1103'),
  leak('住望京西园四区412楼', '412'),
  leak('Apt 5C, 742 Evergreen Terrace', ['742', 'evergreen']),
  leak('十四点二十五分转的', '十四点二十五'),
  leak('at 1425 hours', '1425'),
  leak('14：25：07 扣款', '142507'),
  leak('time 2026-11-03T14:25:36+08:00', '1425'),
  leak('订单 tb 88 ab 1290', '88ab1290', ORDER),
  leak('ＴＢ－８８ＡＢ１２９０', '88ab1290', ORDER),
  leak('流水 2026110322001156\n7814098765', '7814098765'),
  leak('受理号：沪公(静)受字〔2026〕12345号', '12345'),
  // Found on a second reading.
  leak('老板刘建军，电话一三五八八八八六六六六', ['刘建军', '一三五八八八八']),
  leak('跟我联系的人自称李经理，工号 80213', ['李经理', '80213']),
  leak('同事小陈帮我付的，陈晓燕的账户', ['小陈', '陈晓燕']),
  leak('对方网名“风中少年”', '风中少年'),
  leak('快递寄到江苏省南京市鼓楼区汉口路22号', ['汉口路', '鼓楼区']),
  leak('收款码是王**，支付宝账号 159******21', ['159', '21']),
  leak('美团订单 8827 3311 9920 被取消', '8827'),
  leak('I Zelled $900 to Marcus Webb at 404-555-0188 for an apartment', [
    'marcus',
    'webb',
    '4045550188',
  ]),
  leak('The account holder was "D. Okonkwo" at Lloyds', 'okonkwo'),
  leak('his email tom dot baxter at outlook dot com', 'baxter'),
  leak('transferred £300 to mr j patel on 3 nov', 'patel'),
  leak('It was sent to +65 9123 4567 (Tan Wei Ming)', ['91234567', 'tanweiming']),
  leak('my unit is #12-345 Blk 88 Bedok North Street 4', ['12345', '88']),
  leak('北京市朝阳区建国路甲92号', ['建国路', '92']),
  leak('booking ref QX7PLM for Emma Brandt', ['qx7plm', 'brandt']),
  // And on a third.
  leak('卖家"小鱼儿"让我加V：xyer_0098', ['小鱼儿', 'xyer']),
  leak('我老公郑伟强用招行卡付的，卡尾数 9912', ['郑伟强', '9912']),
  leak('身份证照片上面写着蒋文丽，1990年3月出生', ['蒋文丽']),
  leak('支付宝订单20261103 2200 1156 7814', ['2200', '20261103']),
  leak('公司财务小吴打来电话说弄错了', '小吴'),
  leak('to account 12345678 sort 04-00-75 (Kowalczyk)', ['12345678', '040075', 'kowalczyk']),
  leak('I\u2019m Deepa, 34, and I live in Croydon CR0 2YR', ['deepa', 'cr02yr']),
]
