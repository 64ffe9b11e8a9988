/** What a letter can be written as. Public: never renamed. Apart from the renderers, which a call loads only when it writes. */
export const TEXT_FORMATS = ['md', 'html', 'txt', 'json'] as const
export const FORMAT_NAMES = [...TEXT_FORMATS, 'zip'] as const
/** Of a case card. */
export const CARD_FORMATS = ['md', 'json'] as const
export type CardFormat = (typeof CARD_FORMATS)[number]
export type TextFormat = (typeof TEXT_FORMATS)[number]
export type Format = (typeof FORMAT_NAMES)[number]

/** The format that was asked for, or else the one that the file's ending names, or markdown. */
export function formatFor<F extends string>(
  asked: F | undefined,
  file: string | undefined,
  among: readonly F[],
  otherwise: F,
): F {
  const ending = /\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase()
  return asked ?? among.find((it) => it === ending) ?? otherwise
}
