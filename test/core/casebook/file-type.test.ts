import { describe, expect, test } from 'vitest'
import { sizeWords } from '../../../src/core/casebook/file-size.ts'
import { fileType } from '../../../src/core/casebook/file-type.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (it) => it.charCodeAt(0))

describe('the type of a file', () => {
  test.each([
    ['a PNG', 'a.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['a JPEG', 'IMG_1.JPG', '\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['a picture that is called a document', 'bill.pdf', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['a document without an ending', 'bill', '%PDF-1.7\n', 'application/pdf'],
    ['an iPhone photo', 'a.heic', '\0\0\0\x24ftypheic\0\0', 'image/heic'],
    ['an iPhone film', 'a.mov', '\0\0\0\x14ftypqt  ', 'video/quicktime'],
    ['a screen recording', 'a.mp4', '\0\0\0\x20ftypisom', 'video/mp4'],
    ['a voice memo', 'a.m4a', '\0\0\0\x1cftypM4A ', 'audio/mp4'],
    ['a WeChat voice message', 'a.amr', '#!AMR\n', 'audio/amr'],
    ['a WebP picture', 'a', 'RIFF\x01\x02\x03\x04WEBPVP8', 'image/webp'],
    ['a recording', 'a.wav', 'RIFF\x01\x02\x03\x04WAVEfmt', 'audio/wav'],
    ['an MP3', 'a.mp3', 'ID3\x03\0', 'audio/mpeg'],
    ['a ZIP file', 'a', 'PK\x03\x04', 'application/zip'],
    [
      'a Word document',
      'a.docx',
      'PK\x03\x04',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['a text', 'chat.TXT', '你好', 'text/plain'],
    ['a table', 'bill.csv', 'a,b', 'text/csv'],
    ['an empty file', 'a', '', 'application/octet-stream'],
    ['a name that objects know', 'a.constructor', 'x', 'application/octet-stream'],
    ['nothing known', 'a.xyz', 'abc', 'application/octet-stream'],
  ])('%s', (_what, name, head, type) => {
    expect(fileType(name, bytes(head))).toBe(type)
  })
})

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [1536, '1.5 KB'],
  [30_000_000, '28.7 MB'],
  [200 * 1024 * 1024, '200 MB'],
  [200 * 1024 * 1024 + 1, '200.1 MB'],
  [3 * 1024 ** 3, '3 GB'],
  [5000 * 1024 ** 3, '5000 GB'],
])('%d bytes read as %s', (size, words) => {
  expect(sizeWords(size)).toBe(words)
})
