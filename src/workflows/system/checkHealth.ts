import { pingDatabase } from '../../adapters/database/pingDatabase.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { isQuiet } from './isQuiet.ts'
import { createCheck, type State } from './createCheck.ts'

/** `mode` is there in quiet mode only. */
export type Health = { status: State; checks: Record<string, State>; mode?: 'quiet' }

const checkDatabase = createCheck({ name: 'database', attempt: pingDatabase })
const checkStorage = createCheck({ name: 'storage', attempt: () => storage.check() })

/**
 * Whether everything that a request may need answers now: the database and the file storage, each within two seconds.
 */
export async function checkHealth(): Promise<Health> {
  const [database, files] = await Promise.all([checkDatabase(), checkStorage()])
  const status = database === 'ok' && files === 'ok' ? 'ok' : 'unavailable'
  return { status, checks: { database, storage: files }, ...(isQuiet() && { mode: 'quiet' }) }
}
