import { Expected, type Leaving } from '../core/errors.ts'
import { errors } from '../core/messages/errors.ts'

const SIGNALS = { SIGINT: 'cancelled', SIGTERM: 'terminated', SIGHUP: 'hung-up' } as const

/** The person left a question for good. It is never "no". */
export function leaving(how: Leaving): Expected {
  return new Expected(how, errors[how])
}

/**
 * A terminal that went away answers every touch with an error. Here it is an end: readline would hand
 * the error on to where nobody can catch it.
 */
export function endWithoutError(input: NodeJS.ReadStream): void {
  const emit = input.emit.bind(input) as (event: string | symbol, ...args: unknown[]) => boolean
  let ended = false
  input.emit = (event: string | symbol, ...args: unknown[]): boolean => {
    if (event !== 'error') return emit(event, ...args)
    // Once: readline touches the terminal again as it closes.
    const first = !ended
    ended = true
    return first && emit('end')
  }
}

/**
 * After Ctrl+Z and `fg` readline leaves the terminal paused, and a program that listens to nothing ends.
 * Returns how to stop minding it.
 */
export function onReturn(input: NodeJS.ReadStream, redraw: () => void): () => void {
  const resume = (): void => {
    // Behind readline, which pauses as it hears the same signal.
    setImmediate(() => {
      input.resume()
      redraw()
    })
  }
  process.on('SIGCONT', resume)
  return () => void process.off('SIGCONT', resume)
}

/**
 * Calls `leave` when the program is told to end, or its terminal goes away, while a question is open.
 * `atEnd`: what the end of input means. Returns how to stop listening: a signal that comes later ends the program as it always would.
 */
export function onLeave(
  input: NodeJS.ReadStream,
  leave: (how: Leaving) => void,
  atEnd: Leaving = 'hung-up',
): () => void {
  const hungUp = (): void => leave(atEnd)
  const handlers = Object.entries(SIGNALS).map(
    ([signal, how]) => [signal, (): void => leave(how)] as const,
  )
  for (const [signal, handler] of handlers) process.on(signal, handler)
  // Before readline hears of it, which takes every end for Ctrl+D.
  input.prependListener('end', hungUp)
  if (input.destroyed || input.readableEnded) hungUp()
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler)
    input.off('end', hungUp)
  }
}
