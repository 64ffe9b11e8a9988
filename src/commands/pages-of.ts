/** About as many as a screen shows: what is read at once of a long list. */
const PAGE = 50

/** A list in pieces. */
export function* pagesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += PAGE) yield list.slice(at, at + PAGE)
}
