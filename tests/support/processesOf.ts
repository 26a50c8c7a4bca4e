import { readFileSync, readdirSync } from 'node:fs'
import type { RunningServer } from './spawnServer.ts'

/** The processes that a server with `WEB_CONCURRENCY` runs, oldest first: its children that are the platform. */
export function processesOf(server: RunningServer): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return (
        parent === server.process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('src/server/index.ts')
      )
    } catch {
      return false
    }
  })
}
