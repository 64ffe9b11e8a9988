/** How a letter looks on paper and on a screen; fonts are those of the reader's system. */
export const LETTER_STYLE = `
@page { size: A4; margin: 22mm 22mm 24mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555 } }
* { box-sizing: border-box }
html { color: #111; background: #fff; font: 11pt/1.6 Georgia, "Times New Roman", "Liberation Serif", "Songti SC", "Noto Serif CJK SC", SimSun, serif }
html:lang(zh) { font: 11pt/1.75 "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", SimSun, STSong, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", serif }
body { margin: 0 }
main { max-width: 168mm; margin: 0 auto; overflow-wrap: anywhere }
h1, h2, h3, th { font-family: "Helvetica Neue", Arial, "Liberation Sans", sans-serif }
:lang(zh) :is(h1, h2, h3, th) { font-family: "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", SimHei, sans-serif }
h1 { font-size: 17pt; line-height: 1.35; margin: 0 0 7mm }
html:lang(zh) h1 { text-align: center }
h2 { font-size: 12.5pt; margin: 6mm 0 2mm }
h3 { font-size: 11pt; margin: 4mm 0 1.5mm }
h1, h2, h3 { break-after: avoid }
p { margin: 0 0 2.5mm; orphans: 2; widows: 2 }
table { width: calc(100% - 1px); border-collapse: collapse; margin: 0 0 3mm }
th, td { border: 0.5pt solid #777; padding: 1.2mm 2.5mm; text-align: left; vertical-align: top }
th { width: 27%; font-weight: 600; font-size: 10pt; background: #f3f3f3 }
tr, li { break-inside: avoid }
ul, ol { margin: 0 0 3mm; padding-left: 7mm }
li { margin: 0 0 1mm }
ul.check { list-style: none; padding-left: 0 }
ul.check li { position: relative; padding-left: 7mm }
ul.check span { position: absolute; left: 0; font-family: "Noto Sans Symbols 2", "Segoe UI Symbol", "Apple Symbols", "DejaVu Sans", sans-serif }
mark { background: #fff1a8; color: inherit; border-bottom: 0.6pt dashed #555 }
blockquote { margin: 0 0 3mm; padding: 2mm 3mm; border: 0.4pt solid #888 }
blockquote p:last-child { margin: 0 }
aside { margin: 0 0 5mm; padding: 2mm 3mm; border-left: 1mm solid #c60; background: #fff6ec; font-size: 10pt }
footer { margin-top: 9mm; break-inside: avoid }
@media screen { main { padding: 14mm 6mm } }
@media print { aside { display: none } mark { background: none } }
`

/** Of the style as it stands between its tags; a test says what it has to be. */
export const LETTER_STYLE_HASH = 'sha256-pJ/s4i+Cflpot5ajMulucsuL/rHoG3CWL7lR2MOU/Gk='
