import type { PgBoss } from 'pg-boss'
import { deadLetterQueue } from './prepareQueues.ts'

const batchSize = 1000

/** Those that were given up before `before`, oldest first. What is being retried in this moment stays. */
export async function forgetDeadLetters({ boss, before }: { boss: PgBoss; before: Date }): Promise<number> {
  const text = `DELETE FROM pgboss.job WHERE name = $1 AND id IN (
                  SELECT id FROM pgboss.job WHERE name = $1 AND state < 'active' AND created_on < $2
                   ORDER BY created_on LIMIT ${batchSize} FOR UPDATE SKIP LOCKED) RETURNING id`
  let deleted = 0
  for (;;) {
    const { rows } = await boss.getDb().executeSql(text, [deadLetterQueue, before.toISOString()])
    deleted += rows.length
    if (rows.length < batchSize) return deleted
  }
}
