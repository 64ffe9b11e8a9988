/** Statements by name, as they are made. */
type Makers = Readonly<Record<string, () => unknown>>
export type Prepared<T extends Makers> = { readonly [Name in keyof T]: ReturnType<T[Name]> }

/** Prepares each statement when it is first asked for: a call uses few of them. */
export function prepared<T extends Makers>(makers: T): Prepared<T> {
  const made: object = {}
  for (const [name, make] of Object.entries(makers))
    Object.defineProperty(made, name, {
      configurable: true,
      get() {
        const value = make()
        Object.defineProperty(made, name, { value })
        return value
      },
    })
  return made as Prepared<T>
}
