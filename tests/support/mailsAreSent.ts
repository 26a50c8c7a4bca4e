import type pg from 'pg'
import { until } from './until.ts'

/** Waits until no mail is being sent, so that the delivered mails are complete. Mails for a digest do not count. */
export async function mailsAreSent({ db, limitMs }: { db: pg.Pool; limitMs?: number }): Promise<void> {
  const areSent = async () => {
    const { rowCount } = await db.query(
      `SELECT 1 FROM pgboss.job WHERE name IN ('mail.send', 'mail.announce', 'mail.erasureNotice', 'mail.collect', 'password.reset')
          AND state IN ('created', 'active', 'retry') AND start_after <= now()`,
    )
    return rowCount === 0
  }
  await until(areSent, { what: 'The last mail', ...(limitMs !== undefined && { limitMs }) })
}
