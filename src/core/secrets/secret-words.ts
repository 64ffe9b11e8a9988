/**
 * The words that may stand between the name of a secret and the secret. Whatever is not listed here
 * belongs to something else and ends the search, which is what keeps amounts and numbers of orders safe.
 */

/** A list of words as one pattern; `_` is a space inside an entry. */
export function anyOf(...lists: readonly string[]): string {
  return lists.join(' ').trim().split(/\s+/).join('|').replaceAll('_', ' ')
}

/** 是, is: what follows is the value. */
export const SAID = {
  zh: anyOf(
    '(?:设置?|改|换|变|重置|修改)(?:成|为|到|回)了? 设置?的?是?',
    '是 为 乃 即 shi(?![a-z]) 叫做? 等于 如下 係 内容',
  ),
  en: anyOf(
    'is was are were being used_to_be equals reads as_follows namely i\\.e\\.,?',
    '(?:set|changed?|changing|reset|updated|switched)(?:_(?:it|them|my_password))?(?:_back)?_to',
  ),
}

/** 告诉, gave: somebody handed the value on. */
export const TOLD = {
  zh: anyOf(
    '[报念读讲](?:给|出去?|过去?)? 说(?:出|过)? 告诉 告知 透露 回[复答]?(?:说|道)? 答 提供 交(?:给|出) 泄露(?:给|过)? 用',
    '输入 试[了过]? 输(?:进去?|到)? 填(?:写|进去?|上)? 发(?:过去|出去) 给(?!您)(?:到|过)?',
  ),
  en: anyOf(
    'as gave give giving told telling tell send shared? read said say saying entered typed used? using provided texted',
    'disclosed revealed forwarded quoted repeated answered dictated confirmed',
  ),
}

/** Words that name no other owner for a number. */
export const NEAR = {
  zh: anyOf(
    '我(?!家)们? 他们? 她们? 它 你 您 咱 对方 骗子 人家 那人 那边 别人 朋友 老公 老婆 儿子 女儿 孩子 自己 本人 银行 支付宝 微信',
    '把 将 被 让 叫 跟 对 向 了 过 着 的 得 也 都 就 还 又 再 才 却 便 去 来 上 里 中 内 面 [里上]面 过[来去] 一并 一起 吧 啊 呢 哦 呀 嘛 么 已经?',
    '这[件个]?事儿? 真的? 发我 直接 马上 立刻 立即 赶紧 只好 当场 当时 刚[才刚] 后来 最后 然后 结果 于是 今天 昨[天晚] 早上 现在 [原后]来 [以之]前 本来 其实 一般 应该 好像',
    '没办法 没多想 没想那么多 一时糊涂 一着急 信以为真 不小心 没变 一直 常用 通用 统一 同一个 一样 简单 和 与 及 以及 还有 什么 多少 几',
    '短信 信息 消息 手机[上里] 收到 发来 显示 写着 那个? 这个? [那这]?[串条组] [一两几]个 第[一二三][次个] 数字 [346三四六]位(?:数字?)? \\d位数? [四六八]个[零〇\\d]',
    '生日 姓名 名字 拼音 首字母 加 手机号 身份证 [后前][四六46]位 我?家里? 门牌号? 纪念日 [狗猫] 宝宝 卡号 有效期 cvv 密码 验证码 安全码',
  ),
  en: anyOf(
    "i he she they we you it that which who my the this his her their our your an? ones? me him them us i'd i've he'd",
    'caller scammer fraudster man guy woman lady person mother mom wife husband son daughter dog cat',
    'bank paypal venmo zelle google apple amazon whatsapp wechat alipay sms text message e-?mail phone account wallet app card login everything',
    'numbers? [46]_digits digits? codes? pin cvv password name birthday birth year expiry expiration date second first old new current previous same below',
    'just then also now again so had have has would will could got get received? sent came comes arrived through today yesterday here still always usually actually',
    'currently probably only simply respectively kept chose set up out back over made? what never asked requested wanted',
  ),
}

/** People with a number of their own: a short number after them is theirs. */
export const STAFF = { zh: anyOf('客服 店员 商家 卖家 平台'), en: anyOf('agent rep clerk support') }

/** 发给, prepositions and “and”: a number right after them is somebody's phone, a day, another thing. */
export const BREAK = {
  zh: anyOf('发送?给'),
  en: anyOf('to from at on in by for of after before and or with via into'),
}
