import { env } from '../env.ts'

/**
 * This process's part of what the processes of one server (`WEB_CONCURRENCY`) may do at once, so that a limit holds for
 * all of them together. At least one.
 */
export function shareOfProcess(limit: number): number {
  return Math.max(1, Math.floor(limit / env.processes))
}
