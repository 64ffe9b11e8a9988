import { type Found, findAll } from './found.ts'

/** Numbers that were written in words, or with letters that look like digits. */

const WRITTEN = '零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖'
const VALUES = '0012345678912123456789'
const RUN = new RegExp(`[${WRITTEN}](?:[ \\n-]?[${WRITTEN}]){6,}`, 'g')
const WORDS =
  /(?<![a-z])(?:(?:double |triple )?(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine)(?![a-z])[ ,.\n-]{0,2}){7,}/gi
/** l38OOl38OOO: as long as a phone number, and most of it digits. */
const LOOK_ALIKE =
  /(?<![A-Za-z0-9])(?=\d*[OolIi|])(?=[0-9OolIi|]*\d[0-9OolIi|]*\d[0-9OolIi|]*\d[0-9OolIi|]*\d)[0-9OolIi|]{9,}(?![A-Za-z0-9])/g

/** 一三八零零… as digits, sign for sign. */
export function withWrittenDigits(plain: string): string {
  return plain.replace(RUN, (run) =>
    run.replace(/[^ \n-]/g, (char) => VALUES.charAt(WRITTEN.indexOf(char))),
  )
}

export function spokenDigitsIn(plain: string): Found[] {
  return [...findAll(plain, WORDS, 'number'), ...findAll(plain, LOOK_ALIKE, 'number')]
}
