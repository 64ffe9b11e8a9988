declare module 'opencc-js/t2cn' {
  /** Gives a function that writes traditional characters as simplified ones. */
  export function Converter(options: { from: 't'; to: 'cn' }): (text: string) => string
}
