/** Characters that would act on a terminal though JSON may hold them raw. */
const ACTING = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** A value as indented JSON with a line break at its end; what could act on a terminal is escaped. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(ACTING, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
