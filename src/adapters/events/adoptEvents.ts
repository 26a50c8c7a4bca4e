import type { Pool } from 'pg'
import { readCluster } from './readPresent.ts'

/**
 * Deletes the events of a database that was restored into another Postgres: their transaction numbers mean nothing
 * here. Replicas that start together wait for each other.
 */
export async function adoptEvents({ pool }: { pool: Pool }): Promise<void> {
  const { cluster } = await readCluster({ db: pool })
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rowCount } = await client.query(
      `INSERT INTO stream_cluster (id, cluster) VALUES (1, $1)
       ON CONFLICT (id) DO UPDATE SET cluster = excluded.cluster WHERE stream_cluster.cluster <> excluded.cluster`,
      [cluster],
    )
    if (rowCount === 1) await client.query('DELETE FROM stream_events')
    await client.query('COMMIT')
  } catch (err) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw err
  } finally {
    client.release()
  }
}
