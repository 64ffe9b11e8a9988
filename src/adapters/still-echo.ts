/** Signs of eight bits, and turns of direction. Neither readline nor a prompt writes one of its own. */
const OBEYED = /[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/g
const STILL = new WeakSet<NodeJS.WriteStream>()

/** What is pasted is echoed at once, past every gate: here it is shown and not obeyed. What is kept stays as it was pasted. */
export function stillEcho(output: NodeJS.WriteStream): void {
  if (STILL.has(output)) return
  STILL.add(output)
  const write = output.write.bind(output) as (chunk: unknown, ...rest: unknown[]) => boolean
  output.write = (chunk: unknown, ...rest: unknown[]): boolean =>
    write(typeof chunk === 'string' ? chunk.replace(OBEYED, '�') : chunk, ...rest)
}
