/** Text that somebody typed, or was told to paste, so that a screen or a file does more than show it. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  'colors and cursor': 'a\u001b[31mred\u001b[2J\u001b[H\u001b[?1049hb',
  'a hidden link (OSC 8)': '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  'the clipboard (OSC 52)': '\u001b]52;c;cm0gLXJmIH4=\u0007',
  'a title, and an answer asked for': '\u001b]0;title\u001b\\\u001b[6n\u001b[c\u001bP$q"p\u001b\\',
  'controls of eight bits': 'a\u009b31mb\u009d52;c;eA==\u009cc\u0085d',
  'turns of direction': '\u202egnp.exe\u202c \u2066left\u2069 \u2067right\u2069 \u202dlock\u202c',
  'a name from right to left': 'محمد بن سلمان עברית',
  'nothing to see': 'a\u200b\u200c\u200d\u2060\ufeffb\u00ad\u{e0041}\u{e0042}',
  'NUL and backspaces': 'a\0b\b\b\b\u007fc\u000cd\u000be',
  'half a character': 'a\ud800b\udc00c',
  'a line that returns': 'safe\rEVIL\r\nnext',
  'a flood of marks': `z${'\u0301\u0489\u20dd'.repeat(300)}`,
  'a formula': '=HYPERLINK("https://evil.example","x")\t@SUM(1)\t+1\t-1|cmd',
  'line ends of other kinds': 'a\u2028b\u2029c\u0085d',
  'blanks of a template': '{fact:name} {hand:sign} {__proto__} ${x} {{x}} %s %n',
  'names of the language': '__proto__',
  'a part of every object': 'constructor',
  'an option': '--lang=xx',
  'a path that leads out': '../../../../etc/passwd',
  'a name longer than any': 'x'.repeat(5000),
  'a query': '" OR 1=1; DROP TABLE cases; -- NEAR(a b) * ^ col:x \'',
  'a pattern': '(a+)+$[\\^*?{1,99999}|(?<x>',
  'nothing at all': '',
  'blanks alone': ' \t ',
}

/** What a terminal would obey, or what no file of ours holds; line break and tab stay. */
export const ACTS = new RegExp(
  '(?:(?![\\n\\t])(?!\\r\\n)[\\p{Cc}\\p{Cs}]|[\\u202a-\\u202e\\u2066-\\u2069])',
  'u',
)
/** A line of a stack: a bug that nobody put into words. */
export const STACK = /^ {4}at /m
