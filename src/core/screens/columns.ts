import stringWidth from 'string-width'

/** One column each, and two; nearly every text of ours is made of these. None joins with its neighbours. */
const COMMON = /^[ -~‘’“”–—…·①-⑳☐☑✓→─━│├└┊●○▲、-〉《》「」【】\u4e00-\u9fff！-～]*$/
const WIDE = /[、-〉《》「」【】\u4e00-\u9fff！-～]/g

/** Whether each character of a text shows by itself. */
export function isCommon(text: string): boolean {
  return COMMON.test(text)
}

/**
 * Columns that a text takes on a terminal. To load string-width takes as long as Node takes to start, so
 * only texts that need it pay for it.
 */
export function columnsOf(text: string): number {
  return isCommon(text) ? text.length + (text.match(WIDE)?.length ?? 0) : stringWidth(text)
}
