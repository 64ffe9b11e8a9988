/** Characters that would act on a terminal though JSON may hold them raw. */
const ACTING = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** A value as indented JSON with a line break at its end; what could act on a terminal is escaped. */
export function toJson(value: unknown): string {
  return `${escapeActing(JSON.stringify(value, null, 2))}\n`
}

/** The same in a single line. */
export function toJsonLine(value: unknown): string {
  return `${escapeActing(JSON.stringify(value))}\n`
}

function escapeActing(text: string): string {
  return text.replace(ACTING, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
