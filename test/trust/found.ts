/** Inputs that once made a parser fail, by the name of its target. */
export interface Found {
  readonly target: string
  readonly what: string
  readonly input: string
}

export const FOUND: readonly Found[] = [
  {
    target: 'own words',
    what: 'digits without end took the square of their number in time',
    input: '1'.repeat(20_000),
  },
  {
    target: 'searches',
    what: 'spaces in a row took several times as long with each',
    input: `a${'\t'.repeat(33)}b a${'\t'.repeat(11)}c`,
  },
  {
    target: 'calendars',
    what: 'a carriage return ended a line of the file',
    input: 'a\rEND:VEVENT\r\nb',
  },
  {
    target: 'knowledge files',
    what: 'references to references ended the check with a stack',
    input: [
      'a: &a [x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]',
    ].join('\n'),
  },
]
