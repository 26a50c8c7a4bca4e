import path from 'node:path'
import { env } from '../../env.ts'

/** Where this machine keeps the heads of the audit chain that it has seen. */
export function headsFile(): string {
  return path.join(env.dataDir, 'audit-heads.log')
}
