import path from 'node:path'
import { env } from '../../env.ts'

/** The file in which this machine records the heads of the audit chain. */
export function headsFile(): string {
  return path.join(env.dataDir, 'audit-heads.log')
}
