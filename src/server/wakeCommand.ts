import pg from 'pg'
import type { ActivityAction } from '../domain/activity/activityActions.ts'
import { uuidv7 } from '../lib/uuidv7.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'

type Restored = { backup: string; backedUpAt: Date; restoredAt: Date }

// `npm run platform -- wake`: ends the quiet mode of a restored copy, which is the platform from its next start on. The
// activity log says so; until then it is that of the backup, entry by entry.
try {
  const client = new pg.Client({ connectionString: await findDatabase() })
  await client.connect()
  await client.query('BEGIN')
  const { rows } = await client.query<Restored>(
    'DELETE FROM quiet_mode RETURNING backup_id AS backup, backed_up_at AS "backedUpAt", restored_at AS "restoredAt"',
  )
  const action: ActivityAction = 'system.woken'
  for (const restored of rows)
    await client.query(`INSERT INTO activity_logs (id, actor_role, action, after) VALUES ($1, 'system', $2, $3)`, [
      uuidv7(),
      action,
      JSON.stringify(restored),
    ])
  await client.query('COMMIT')
  await client.end()
  process.stdout.write(
    rows.length > 0
      ? 'The quiet mode is over. Restart every server of this platform: then mails, Stripe and the jobs that waited go out.\n'
      : 'This platform is not in quiet mode.\n',
  )
  process.exit(0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}
