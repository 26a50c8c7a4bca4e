import { availableParallelism, cpus, loadavg } from 'node:os'
import { cpuOfMachine } from './cpuOf.ts'

/** Watches how busy the machine is meanwhile, and says it: `ownMs` is the processor time that the bench itself used. */
export function watchMachine({ ownMs }: { ownMs: () => number }): () => string {
  const before = { atMs: performance.now(), machine: cpuOfMachine(), own: ownMs() }
  return () => {
    const tookMs = (performance.now() - before.atMs) * availableParallelism()
    const own = ownMs() - before.own
    const others = Math.max(0, cpuOfMachine() - before.machine - own)
    const share = (ms: number) => `${((ms / tookMs) * 100).toFixed(0)} %`
    return (
      `${new Date().toISOString().slice(0, 16)}Z, ${availableParallelism()} cores of ${cpus()[0]?.model ?? 'a machine'}. ` +
      `While this was measured, the bench used ${share(own)} of them and other programs ${share(others)}; ` +
      `the load is ${loadavg()[0]?.toFixed(1)}.`
    )
  }
}
