import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import os from 'node:os'

/** This boot of this machine or container. Process ids mean nothing elsewhere. */
const machine = createHash('sha256')
  .update(`${os.hostname()} ${read('/proc/sys/kernel/random/boot_id')}`)
  .digest('hex')
  .slice(0, 12)

/** Identifies this process among all that ever ran: machine, process id and start tick. */
export const ownerTag = `${machine}.${process.pid}.${startOf(process.pid) ?? 0}`

/** Whether the process of a tag has certainly ended. Undefined if that cannot be known from here. */
export function ownerIsDead(tag: string): boolean | undefined {
  const [, of, pid, start] = /^([0-9a-f]{12})\.(\d+)\.(\d+)$/.exec(tag) ?? []
  if (of !== machine || start === undefined || start === '0') return undefined
  return String(startOf(Number(pid))) !== start
}

/** Undefined if there is no such process, or the system does not say (no /proc). */
function startOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`)
  const tick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return tick === undefined ? undefined : Number(tick)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
