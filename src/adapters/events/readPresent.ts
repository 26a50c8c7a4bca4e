import { hasErrorCode } from '../../hasErrorCode.ts'
import { parseSnapshot, type Snapshot } from '../../domain/notifications/eventCursor.ts'
import type { EventDatabase } from './readEvents.ts'

const insufficientPrivilege = '42501'

/**
 * The database's current snapshot and the name of its timeline, which changes after a failover or a point-in-time
 * restore.
 */
export async function readPresent({ db }: { db: EventDatabase }): Promise<{ snapshot: Snapshot; epoch: string }> {
  const { rows } = await db.query<{ snapshot: string }>('SELECT pg_current_snapshot()::text AS snapshot')
  const { cluster, timeline } = await readCluster({ db })
  return {
    snapshot: parseSnapshot(rows[0]?.snapshot ?? ''),
    epoch: `${(BigInt(cluster) % 36n ** 6n).toString(36)}${timeline.toString(36)}`,
  }
}

/** Identifies this Postgres. A role without the permission sees the same value everywhere. */
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
