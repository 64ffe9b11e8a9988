import { type Found, findAll } from './found.ts'

const LOCAL = "(?<![A-Za-z0-9._%+'-])[A-Za-z0-9._%+'-]{1,64}"
const EMAIL = [
  new RegExp(`${LOCAL} ?@ ?\\n?[A-Za-z0-9-]+(?: ?\\. ?\\n?[A-Za-z0-9-]+)+`, 'g'),
  new RegExp(
    `${LOCAL} ?(?:[[({<] ?(?:at|AT|At) ?[\\])}>]| (?:at|AT) |艾特|爱特|#) ?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*? ?(?:[[({<] ?(?:dot|DOT|点) ?[\\])}>]|(?: |)(?:dot|DOT|点)(?: |)|\\.) ?(?:com|cn|net|org|edu|hk|sg|uk|co)(?![A-Za-z0-9])`,
    'g',
  ),
  new RegExp(`(?<=[\\p{L}\\p{N}]{1,20})@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+`, 'gu'),
]
const TOP =
  'com|cn|net|org|edu|gov|io|me|co|cc|hk|sg|uk|us|eu|tv|top|xyz|vip|app|shop|info|ly|gl|link|page|site|online|store|club|wang|ltd|pro|pay|dev|tw|mo|jp'
const URL = new RegExp(
  `(?<![A-Za-z0-9@])(?:[a-z][a-z0-9+.-]{1,20}://)?(?<host>(?:[^\\s/@:?#，。、（）()<>\\p{Script=Han}]+@)?(?:[a-z0-9-]+\\.)+(?:${TOP})(?::\\d+)?)(?<rest>(?:[/?#][a-z0-9/?#._~:@!$&'()*+,;=%-]*)?)`,
  'giu',
)
/** weixin://…, alipays://…: there is no host to keep. */
const APP_LINK =
  /(?<![a-z0-9])(?!https?:|ftp:)[a-z][a-z0-9+.-]{2,20}:\/\/[^\s\p{Script=Han}，。]+/giu
const HOST_LINK = /https?:\/\/(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?[^\s\p{Script=Han}，。]*/giu
const IPV4 =
  /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d]|\.\d)/g
const IPV6 =
  /(?<![0-9a-z:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=(?:[0-9a-f]*:){3})(?:[0-9a-f]{1,4}:)+(?::[0-9a-f]{1,4})+|(?:[0-9a-f]{1,4}:){2,6}:[0-9a-f]{0,4})(?![0-9a-z:])/gi
const MAC = /(?<![0-9a-z:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![0-9a-z:-])/gi
const IS_VERSION = /(?:版本号?|version|\bv|ver\.?|iOS|Android|build|系统)[ :是]*$/i

/** Mail addresses, links with what lies behind the host, addresses of computers; official ones stay. */
export function linksIn(plain: string, isPublicLink: (link: string) => boolean): Found[] {
  return [...mailsIn(plain, isPublicLink), ...urlsIn(plain, isPublicLink), ...networkIn(plain)]
}

function mailsIn(plain: string, isPublicLink: (link: string) => boolean): Found[] {
  if (!/@|at|艾特|爱特|#/i.test(plain)) return []
  return EMAIL.flatMap((it) => findAll(plain, it, 'email')).filter(
    ({ start, end }) => !isPublicLink(plain.slice(start, end)),
  )
}

function urlsIn(plain: string, isPublicLink: (link: string) => boolean): Found[] {
  if (!plain.includes('.') && !plain.includes('://')) return []
  const pages = [...plain.matchAll(URL)].flatMap((match): Found[] => {
    const { host = '', rest = '' } = match.groups ?? {}
    const end = match.index + match[0].length - (/[.,;:!?')]+$/.exec(rest)?.[0].length ?? 0)
    const login = host.lastIndexOf('@') + 1
    const bare = match.index + match[0].length - rest.length
    if (isPublicLink(plain.slice(match.index, end))) return []
    const start = login > 0 ? bare - host.length : bare
    return end - start > 1 ? [{ start: login > 0 ? start : start + 1, end, kind: 'link' }] : []
  })
  return [...pages, ...[APP_LINK, HOST_LINK].flatMap((it) => findAll(plain, it, 'link'))]
}

function networkIn(plain: string): Found[] {
  const v4 = findAll(plain, IPV4, 'network').filter(
    ({ start }) => !IS_VERSION.test(plain.slice(Math.max(0, start - 12), start)),
  )
  return [...v4, ...findAll(plain, IPV6, 'network'), ...findAll(plain, MAC, 'network')]
}
