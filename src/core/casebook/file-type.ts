/** Of what type a file is: by its first bytes, else by the end of its name. */

/** First bytes as Latin-1 text. A phone's photos and films name their kind after `ftyp`. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^RIFF[^]{4}WAVE/, 'audio/wav'],
  [/^%PDF-/, 'application/pdf'],
  [/^[^]{4}ftyp(?:hei|hev|mif1|msf1)/, 'image/heic'],
  [/^[^]{4}ftypavif/, 'image/avif'],
  [/^[^]{4}ftypqt/, 'video/quicktime'],
  [/^[^]{4}ftypM4A/, 'audio/mp4'],
  [/^[^]{4}ftyp3g/, 'video/3gpp'],
  [/^[^]{4}ftyp/, 'video/mp4'],
  [/^#!AMR/, 'audio/amr'],
  [/^ID3/, 'audio/mpeg'],
  [/^\xff[\xf2\xf3\xfb]/, 'audio/mpeg'],
  [/^OggS/, 'audio/ogg'],
]

/** For types that begin like others (an office file is a ZIP file) or like nothing in particular. */
const ENDINGS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  htm: 'text/html',
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  ofd: 'application/ofd',
  txt: 'text/plain',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** How many of the first bytes `fileType` looks at. */
export const HEAD_LENGTH = 16

/** Media type of a file. A picture called `x.pdf` is a picture. */
export function fileType(name: string, head: Uint8Array): string {
  const text = String.fromCharCode(...head.subarray(0, HEAD_LENGTH))
  const found = BEGINNINGS.find(([beginning]) => beginning.test(text))
  if (found) return found[1]
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined
  return (
    named ?? (text.startsWith('PK\u0003\u0004') ? 'application/zip' : 'application/octet-stream')
  )
}
