import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Standalone } from '../support/standalone.ts'

/** The database of an installation, as the platform itself uses it. */
export function databaseUrlOf({ db, folder }: Standalone): string {
  const password = readFileSync(path.join(folder, 'keys/database-password'), 'utf8').trim()
  return `postgresql://alphazee:${password}@127.0.0.1:${db.options.port}/alphazee`
}
