import type { Platform } from './platform.ts'
import { until } from './until.ts'

/** Waits until no mail is on its way any more (what waits for a digest is not), so that the mails which are there are all. */
export async function mailsAreSent(platform: Pick<Platform, 'db'>): Promise<void> {
  const areSent = async () => {
    const { rowCount } = await platform.db.query(
      `SELECT 1 FROM pgboss.job WHERE name IN ('mail.send', 'mail.announce', 'mail.farewell', 'mail.collect', 'password.reset')
          AND state IN ('created', 'active', 'retry') AND start_after <= now()`,
    )
    return rowCount === 0
  }
  await until(areSent, { what: 'The last mail' })
}
