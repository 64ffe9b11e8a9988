import { leaving } from './leaving.ts'

/** While the work runs, Ctrl+C aborts it and rejects with `cancelled`, once the work has cleaned up. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = (): void => controller.abort(leaving('cancelled'))
  // Not `once`: what restores the cursor ends the process as soon as it is the only one to listen.
  process.on('SIGINT', stop)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', stop)
  }
}
