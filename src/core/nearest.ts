import { distance } from 'fastest-levenshtein'

/** The names most like what was typed, the closest first; at most three, none where nothing is alike. */
export function nearest(typed: string, names: readonly string[]): string[] {
  const asked = typed.toLowerCase()
  const near = names.map((name) => ({
    name,
    far: name.startsWith(asked) ? 0 : distance(asked, name),
  }))
  const limit = Math.max(2, Math.floor(asked.length / 2))
  return near
    .filter((it) => it.far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map((it) => it.name)
}
