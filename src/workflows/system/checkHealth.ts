import type { PayloadRequest } from 'payload'
import { logger } from '../../adapters/logger.ts'
import { storage } from '../../adapters/storage/storage.ts'

type State = 'ok' | 'unavailable'

const patienceMs = 3_000

/** Whether everything that a request may need answers now: the database and the file storage, each within three seconds. */
export async function checkHealth(req: PayloadRequest): Promise<{ status: State; checks: Record<string, State> }> {
  const [database, files] = await Promise.all([
    check({ name: 'database', attempt: () => req.payload.db.pool.query('SELECT 1') }),
    check({ name: 'storage', attempt: () => storage.check() }),
  ])
  const status = database === 'ok' && files === 'ok' ? 'ok' : 'unavailable'
  return { status, checks: { database, storage: files } }
}

async function check({ name, attempt }: { name: string; attempt: () => Promise<unknown> }): Promise<State> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms.`)), patienceMs)
  })
  try {
    await Promise.race([attempt(), tooLate])
    return 'ok'
  } catch (err) {
    logger.error({ err, check: name }, 'a dependency is not available')
    return 'unavailable'
  } finally {
    clearTimeout(timer)
  }
}
