import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import path from 'node:path'

export type Wait = {
  status: number
  waitedMs: number
  /** Processor time of the server meanwhile. */
  workedMs: number
  /** How many times slower the machine was than a usual one: 1 or more. */
  slower: number
}

type WatchWaitsArgs = { url: string; pid: number | undefined; onWait: (wait: Wait) => void }

/** Lets someone ask beside what is sent, in a process of their own, because the sender is busy itself. */
export function watchWaits({ url, pid, onWait }: WatchWaitsArgs): { stop: () => Promise<void> } {
  const file = path.resolve('tests/support/input/waitProbe.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, url, String(pid)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: child.stdout }).on('line', (line) => onWait(JSON.parse(line) as Wait)) // `waitProbe` wrote it
  return {
    stop: async () => {
      if (child.exitCode !== null) throw new Error(`The probe ended with ${child.exitCode}.`)
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
