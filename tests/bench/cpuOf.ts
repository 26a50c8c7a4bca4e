import { readFileSync, readdirSync } from 'node:fs'

/** As Linux reports it to programs, on every machine. */
const ticksPerSecond = 100

/** Processor milliseconds that a process has used so far, all of its threads, with the children that have ended. */
export function cpuOf(pid: number): number {
  return msOf(statOf(pid).slice(11, 15))
}

/** The same of a process and its running children. */
export function cpuOfFamily(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + cpuOf(each), 0)
}

/** The milliseconds in which the processors of this machine worked so far, for anyone. */
export function cpuOfMachine(): number {
  const [, user = '', nice = '', system = '', , , irq = '', soft = ''] =
    readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/) ?? []
  return msOf([user, nice, system, irq, soft])
}

export type PostgresUse = { total: number; backends: Map<number, { database: string; ms: number }> }

/** What a cluster has used so far, and how much of it each connection's process. */
export function useOfPostgres(postmaster: number): PostgresUse {
  const backends = new Map<number, { database: string; ms: number }>()
  let total = cpuOf(postmaster)
  for (const pid of childrenOf(postmaster)) {
    const ms = cpuOf(pid)
    total += ms
    const database = databaseOf(pid)
    if (database !== undefined) backends.set(pid, { database, ms })
  }
  return { total, backends }
}

type SinceArgs = { before: PostgresUse; after: PostgresUse; database: string }

/**
 * What a cluster used between two looks, without connections to other databases. What belongs to no connection (the log
 * writer, the checkpointer) counts.
 */
export function postgresSince({ before, after, database }: SinceArgs): number {
  let others = 0
  // The time of a process that has ended is the postmaster's: it is in both totals.
  for (const [pid, now] of after.backends)
    if (now.database !== database) others += now.ms - (before.backends.get(pid)?.ms ?? 0)
  return after.total - before.total - others
}

/** Postgres names its processes: `postgres: <role> <database> <address>(<port>) <what it does>`, or `[local]`. */
function databaseOf(pid: number): string | undefined {
  try {
    return /^postgres: \S+ (\S+) (?:127\.0\.0\.1\(|\[local\])/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => Number(statOf(pid)[1]) === parent)
}

function msOf(ticks: readonly string[]): number {
  return (ticks.reduce((sum, each) => sum + Number(each), 0) / ticksPerSecond) * 1000
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
