/** By what each problem is found while the person types; in the order in which problems are offered. Lower case. */
export type Finder = readonly {
  readonly problem: string
  readonly titles: readonly string[]
  /** Short ways in which people put it, in both languages. */
  readonly phrases: readonly string[]
  /** First letters of the pinyin of the Chinese ones. */
  readonly initials: { readonly titles: readonly string[]; readonly phrases: readonly string[] }
}[]
