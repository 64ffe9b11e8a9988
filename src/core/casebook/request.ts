import type { RequestId } from './case.ts'

/** What people call the things they can ask for, beside their ids. */
const WORDS: Readonly<Record<RequestId, RegExp>> = {
  refund: /^(?:refund|money back|my money back|退款|退钱|退还|退回|全额退款|还钱|返还)$/,
  unfreeze: /^(?:unfreeze|unlock|unblock|解冻|解封|解除冻结|解除限制|恢复使用)$/,
  explanation:
    /^(?:explanation|explain|an explanation|written explanation|说明|解释|说明原因|书面说明|书面答复|给个说法)$/,
  correction: /^(?:correction|correct|更正|纠正|改正)$/,
  compensation: /^(?:compensation|compensate|damages|赔偿|补偿|赔钱|赔偿损失)$/,
  apology: /^(?:apology|apologi[sz]e|an apology|道歉|赔礼道歉)$/,
}

/**
 * What the person asks for, in its stored form: known requests as ids, own words as typed, joined
 * by "; ". A comma separates known requests; between own words it stays what it is.
 */
export function readRequests(typed: string): string {
  const parts = typed.split(/[;；\n]/).flatMap(partsOf)
  return [...new Set(parts)].join('; ')
}

const POLITE = /^\s*(?:请|要求|and |please )/i

function partsOf(text: string): string[] {
  const parts: string[] = []
  let own = ''
  for (const [, word = '', separator = ''] of text.matchAll(/([^,，、/]+)([,，、/]|$)/g)) {
    const id = requestOf(own === '' ? word.replace(POLITE, '') : word)
    if (id !== undefined) parts.push(...ownWords(own), id)
    own = id === undefined ? own + word + separator : ''
  }
  return [...parts, ...ownWords(own)]
}

function ownWords(text: string): string[] {
  const words = text.replace(/^[\s,，、/]+|[\s,，、/]+$/g, '')
  return words === '' ? [] : [words]
}

function requestOf(text: string): RequestId | undefined {
  const word = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[。.]$/, '')
  return (Object.keys(WORDS) as RequestId[]).find((id) => id === word || WORDS[id].test(word))
}
