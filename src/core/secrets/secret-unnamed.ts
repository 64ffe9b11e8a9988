import { digitsAt } from './secret-digits.ts'
import type { NamedKind } from './secret-labels.ts'
import { passwordAt } from './secret-password.ts'
import type { Span } from './secret-value.ts'
import { anyOf } from './secret-words.ts'

/** A secret that its surroundings give away without a word that names it. */
export interface Unnamed extends Span {
  readonly kind: NamedKind
}

const READ_OUT = anyOf('[念报读](?:给|出|过去) 告诉 说给')
/** Money can be handed on too; only six digits count there. */
const HANDED_ON = anyOf('发给 输[入进]')
const OF_A_LOGIN = anyOf(
  '(?:your_|my_|the_)?(?:two|2)[- ]?(?:factor|step) 2fa mfa (?:your_)?(?:log_?in|sign_?in|logging_in|signing_in)',
  '(?:verify|confirm|authenticate)\\b authentication verification',
)

/** The digits are the group `it` (or `six`); a group `kind` names what they are. */
const PATTERNS: readonly (readonly [RegExp, NamedKind])[] = [
  // 4111 1111 1111 1111 12/27 123; the number may already be shortened.
  [
    /(?:\d(?:[ -]?\d){12,18}|(?:尾号|ending in) ?\d{4})(?:[ ,、|\/]|有效期|到期|exp(?:iry|ires)?\.?|valid (?:thru|until)|至|:){1,6}(?:0?[1-9]|1[0-2]) ?[\/-] ?(?:20)?[2-4]\d(?:[ ,、|\/]|码|code){1,4}(?<it>\d{3,4})(?!\d)/dgi,
    'cvv',
  ],
  [
    /\bback of (?:(?:the|my|his|her|our) )?card,? ?(?:security )?(?:codes?|digits|numbers?)(?: is| was|[:=,])? ?(?<it>\d{3,4})(?![\d-])/dgi,
    'cvv',
  ],
  [
    /(?<!\b(?:first|last|final|these|next|card|order|account)[ -])\b(?:6|six)[- ]?digits?(?: (?:code|number))?(?: (?:is|are|was|were))?[: ] ?(?<it>\d{6})(?!\d)/dgi,
    'code',
  ],
  [
    /(?:6|六) ?位(?:数字?|码)?[^。.!?\n\d]{0,8}?我[^。.!?\n\d,]{0,4}?[说报念给发回告][了给诉他她]{0,3}[:， ,“"]{0,3}(?<it>\d{6})(?!\d)/dgi,
    'code',
  ],
  [
    new RegExp(
      `(?:把|将)?(?:收到|发来)的?(?:[这那]?[个串条组])?(?:数字|号码)?[“"]?(?:(?<it>\\d{4,8})(?=[”"]? ?(?:都|全)?(?:${READ_OUT}))|(?<six>\\d{6})(?=[”"]? ?(?:都|全)?(?:${HANDED_ON})))`,
      'dgi',
    ),
    'code',
  ],
  // The first or last digits of one, told apart from the others.
  [
    /(?=\d)(?<=(?:验证码|密码|口令|PIN)(?:的?[前后][一二两三四五1-5]位(?:是|为|:)?[“" ]?\d{1,5}[”"]? ?[,、;]? ?)?的?[前后][一二两三四五1-5]位(?:是|为|:)?[“" ]?)(?<it>(?<part>\d{1,5}))(?![\d位])/dgi,
    'code',
  ],
  // An account with its password: me@example.com / …
  [
    /(?:log-?in|user(?:name)?|account|账号|用户名|e-?mail|邮箱)(?: is| was|是|:|=)? ?[\w.+-]{2,40}@[\w.-]{3,40} ?[\/|] ?(?<it>[!-~]{6,40})/dgi,
    'password',
  ],
  // With a comma between them, only what is mixed as passwords are: numbers of orders have no small letters.
  [
    /(?:[Ll]og-?[Ii]n|LOGIN|[Uu]ser(?:name)?|账号|用户名)(?: is| was|是|:|=)? ?[\w.+-]{2,40}@[\w.-]{3,40} ?, ?(?<it>(?=[!-~]*\d)(?=[!-~]*[a-z])(?=[!-~]*[A-Z])[!-~]{6,40})/dg,
    'password',
  ],
  // How such messages are written: the sender in brackets, then the code, then what it is.
  [
    /】 ?(?<it>\d{4,8})(?= ?[,(（。][^。\n]{0,24}(?:验证码|校验码|动态码|动态密码|登[录陆]码))/dg,
    'code',
  ],
  [/[报念说给发诉读][了给诉他她]{0,4}(?:6|六) ?位数字?[是:为]{0,2} ?(?<it>\d{6})(?!\d)/dg, 'code'],
  [
    /(?:[试输填打][了过]?|(?<=\d{6} ?)(?:和|、|跟|或者?)) ?(?<it>\d{6})(?=(?:(?:和|、|跟|或者?) ?\d{6}){0,3},? ?(?:结果|但是?|却|都|系统|还是|就){0,2}(?:提示|显示|报|说)[^。!?\n\d]{0,6}?(?:密码|验证码|PIN))/dgi,
    'password',
  ],
  [
    /(?=\d)(?<=(?:[报念说给发诉读][了给诉他她]{0,4}|(?:read|told|gave|sent|said|texted|is|was|not)(?: (?:him|her|them|it)){0,2}|是|\d{6} but|\d{6}, ?是),? ?)(?<it>\d{6})(?=(?: but \d{6})?(?:,? ?是 ?\d{6})?, ?(?:the |my |that |我的|那个)?(?:\w+ )?(?:(?:verification|security|one-time|login|sms) (?:code|pass ?code)|otp|验证码))/dgi,
    'code',
  ],
  [/(?:把|将)[“"]?(?<it>\d{6})[”"]? ?(?:都|全)?[念报读](?:给|出)/dgi, 'code'],
  [
    new RegExp(`\\b(?:use|enter|type) (?<it>\\d{4,8}) (?:for|as|to|in) (?:${OF_A_LOGIN})`, 'dgi'),
    'code',
  ],
  [
    /(?<!(?:金额|[元钱款账]|卡号|手机|单号|订单)[^。,]{0,4})(?:[输填打敲按](?:入|写|进去?)?的?(?:是|了)?|[输填]了)[“" ]?(?<it>\d{6}|(?<=的是?[“" ]?)\d{4})[”"]?[,， ]{0,2}(?:结果|但是?|却|系统|手机|页面|一直|就|还是|都){0,2}(?:提示|显示|报|说)[^。!?\n\d]{0,6}?(?<kind>密码|验证码|校验码|PIN)/dgi,
    'password',
  ],
  [
    /\bI (?:typed|entered|put in|keyed in|tried) (?<it>\d{6}|\d{4}|(?=[!-~]*\d)(?=[!-~]*[a-z])[!-~]{6,40}?),? (?:and |but )?(?:(?:it|they|the \w+) )?(?:said|says|showed|shows|told me)(?: it was)?(?: an?| the)? ["“]?(?:wrong|incorrect|invalid) (?<kind>password|pin|passcode|otp|(?:verification |security )?code)\b/dgi,
    'password',
  ],
]

/** Codes, passwords and CVV known by what is done with them or by where they stand. */
export function unnamedIn(plain: string): Unnamed[] {
  return PATTERNS.flatMap(([pattern, kind]) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const [start] = match.indices?.groups?.['it'] ?? match.indices?.groups?.['six'] ?? []
      if (start === undefined) return []
      const named = match.groups?.['kind']
      const known =
        named === undefined
          ? kind
          : /码|code|otp/i.test(named) && !/密码|pass/i.test(named)
            ? 'code'
            : kind
      const it = match.groups?.['it'] ?? match.groups?.['six'] ?? ''
      if (match.groups?.['part'] !== undefined)
        return [{ start, end: start + it.length, kind: known }]
      const span = valueAt(plain, start, known)
      return span && span.end - span.start === it.length ? [{ ...span, kind: known }] : []
    }),
  )
}

function valueAt(plain: string, at: number, kind: NamedKind): Span | undefined {
  const digits = digitsAt(plain, at, kind, 'told') ?? digitsAt(plain, at, kind, 'listed')
  return digits ?? (kind === 'password' ? passwordAt(plain, at, 'listed') : undefined)
}
