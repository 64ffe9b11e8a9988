/** A size as people read it, the same in both languages: "812 B", "3.4 MB". Units count in 1024. */
export function sizeWords(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  const at = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10))
  const value = bytes / 1024 ** at
  // Never rounded down to a limit that is passed: 200 MB and a byte is not 200 MB.
  const shown = at === 0 || Number.isInteger(value) ? value : Math.ceil(value * 10) / 10
  return `${shown} ${units[at] ?? ''}`
}
