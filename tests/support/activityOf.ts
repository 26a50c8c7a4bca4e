import type { Platform } from './platform.ts'

/** The activity log of a row, oldest first. */
export async function activityOf(platform: Platform, entityId: string): Promise<string[]> {
  const { rows } = await platform.db.query(
    'SELECT action FROM activity_logs WHERE entity_id = $1 ORDER BY created_at, id',
    [entityId],
  )
  return rows.map(({ action }) => action)
}
