/** A signal that aborts after this time. React Native has no `AbortSignal.timeout`. */
export function timeout(ms: number): AbortSignal {
  const controller = new AbortController()
  const timer: unknown = setTimeout(() => controller.abort(new Error('The server did not answer in time.')), ms)
  // It does not keep a Node process running.
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function')
    timer.unref()
  return controller.signal
}
