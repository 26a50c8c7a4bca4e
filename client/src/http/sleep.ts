/** Waits, unless the signal aborts first. */
export async function sleep({ ms, signal }: { ms: number; signal: AbortSignal | undefined }): Promise<void> {
  if (signal?.aborted) throw signal.reason
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(finish, ms)
    signal?.addEventListener('abort', abort)
    function finish() {
      signal?.removeEventListener('abort', abort)
      resolve()
    }
    function abort() {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
  })
}
