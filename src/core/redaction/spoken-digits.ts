import { type Found, findAll } from './found.ts'

/** Numbers that were written in words, or with letters that look like digits. */

const WRITTEN = '零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖'
const VALUES = '0012345678912123456789'
const RUN = new RegExp(
  `[\\d${WRITTEN}](?:[^\\p{L}\\p{N}:;!?。%¥$\\ufffc]{0,2}[\\d${WRITTEN}]){6,}`,
  'gu',
)
const IN_CHARACTERS = new RegExp(`[${WRITTEN}]`, 'g')
const WORDS =
  /(?<![a-z])(?:(?:double |triple )?(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine)(?![a-z])[ ,.\n-]{0,2}){7,}/gi
/** l38OOl38OOO, 8OOO: digits with letters among them that look like digits. */
const LOOK_ALIKE = /(?<![A-Za-z0-9])[0-9OolI|]*\d[0-9OolI|]*(?![A-Za-z0-9])/g

/** 一三八零零… and l38OO… as digits, sign for sign. */
export function withWrittenDigits(plain: string): string {
  const looked = /[OolI|]/.test(plain)
    ? plain.replace(LOOK_ALIKE, (token) => token.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1'))
    : plain
  return looked.replace(RUN, (run) =>
    (run.match(IN_CHARACTERS) ?? []).length < 3
      ? run
      : run.replace(IN_CHARACTERS, (char) => VALUES.charAt(WRITTEN.indexOf(char))),
  )
}

export function spokenDigitsIn(plain: string): Found[] {
  return findAll(plain, WORDS, 'number')
}
