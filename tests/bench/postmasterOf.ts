import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The process of an installation's own Postgres. */
export function postmasterOf(folder: string): number {
  return Number(readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
}
