import type pg from 'pg'
import { verifyBooks } from '../../src/workflows/ledger/verifyBooks.ts'

/** Fails with every contradiction unless the ledger matches exactly what happened on this platform. */
export async function expectSoundBooks({ db }: { db: pg.Pool }): Promise<void> {
  const connection = await db.connect()
  try {
    const { contradictions } = await verifyBooks(connection)
    if (contradictions.length === 0) return
    const found = contradictions.map(({ check, subject, says }) => `${subject}: ${says} (${check})`)
    throw new Error(`The books contradict what happened:\n${found.join('\n')}`)
  } finally {
    connection.release()
  }
}
