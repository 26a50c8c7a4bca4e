import { readFileSync, readdirSync } from 'node:fs'

/** As Linux reports it to programs, on every machine. */
const ticksPerSecond = 100

/** Processor milliseconds that a process has used so far, all of its threads, with the children that have ended. */
export function cpuOf(pid: number): number {
  const fields = statOf(pid)
  return (fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond) * 1000
}

/** The same of a process and its running children, as Postgres has one for each connection. */
export function cpuOfFamily(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + cpuOf(each), 0)
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => Number(statOf(pid)[1]) === parent)
}

/** The fields of `/proc/<pid>/stat` behind the name, beginning with the state. Zeros for a process that has ended. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return Array.from({ length: 15 }, () => '0')
  }
}
