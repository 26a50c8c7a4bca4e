import { hasErrorCode } from '../../hasErrorCode.ts'
import { parseSnapshot, type Snapshot } from '../../domain/eventCursor.ts'
import type { EventDatabase } from './readEvents.ts'

const insufficientPrivilege = '42501'

/** The present of the database, and the name of its history: another after a promotion of a replica or a return to an earlier time. */
export async function readPresent({ db }: { db: EventDatabase }): Promise<{ snapshot: Snapshot; epoch: string }> {
  const { rows } = await db.query<{ snapshot: string }>('SELECT pg_current_snapshot()::text AS snapshot')
  const { cluster, timeline } = await readCluster({ db })
  return {
    snapshot: parseSnapshot(rows[0]?.snapshot ?? ''),
    epoch: `${(BigInt(cluster) % 36n ** 6n).toString(36)}${timeline.toString(36)}`,
  }
}

/** Which Postgres this is. Where the role may not know, all are one. */
export async function readCluster({ db }: { db: EventDatabase }): Promise<{ cluster: string; timeline: number }> {
  try {
    const { rows } = await db.query<{ cluster: string; timeline: number }>(
      `SELECT system_identifier::text AS cluster, timeline_id AS timeline FROM pg_control_system(), pg_control_checkpoint()`,
    )
    return rows[0] ?? { cluster: '0', timeline: 0 }
  } catch (err) {
    if (hasErrorCode(err, insufficientPrivilege)) return { cluster: '0', timeline: 0 }
    throw err
  }
}
