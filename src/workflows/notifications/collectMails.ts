import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { env } from '../../env.ts'
import { queueMail } from '../mail/queueMail.ts'
import { enqueueJob } from '../shared/enqueueJob.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { mailOf } from './mailOf.ts'
import { dropUnwanted, readWaiting, type WaitingMail } from './waitingMails.ts'

type CollectMailsArgs = { req: PayloadRequest; data: { userId: string } }

/**
 * Mails pending events to a reader, each exactly once, with parallel workers and crashes too. The first event of a type
 * is mailed at once and opens a window (`MAIL_DIGEST_SECONDS`) when none runs. Repeated events wait until it ends and
 * become one mail. What was read in the app by then, or is no longer wanted, is left out.
 */
export async function collectMails({ req, data: { userId } }: CollectMailsArgs): Promise<void> {
  await inTransaction({
    req,
    work: async () => {
      const window = await lockWindow({ req, userId })
      await dropUnwanted({ req, userId })
      const waiting = await readWaiting({ req, userId })
      const isDue = !window.runs && waiting.some(({ createdAt }) => createdAt < window.endsAt)
      const groups = isDue ? [waiting] : firstOfEachType({ waiting, except: window.runs ? window.types : [] })
      const taken = groups.flat()
      for (const group of groups) await queueMail({ req, mail: mailOf({ userId, waiting: group }) })
      await remove({ req, taken })
      const types = [...new Set(taken.map(({ type }) => type))]
      const endsAt = window.runs
        ? await addTypes({ req, userId, types })
        : taken.length > 0 && (await openWindow({ req, userId, types }))
      if (endsAt && taken.length < waiting.length) await comeBack({ req, userId, at: endsAt })
    },
  })
}

type Window = { endsAt: Date; types: string[]; runs: boolean }

/**
 * The last window of the reader, locked: one worker at a time, after the writers who rely on the job at its end. Each
 * worker locks one row.
 */
async function lockWindow({ req, userId }: { req: PayloadRequest; userId: string }): Promise<Window> {
  await sql({
    req,
    text: `INSERT INTO mail_windows (user_id, ends_at) VALUES ($1, 'epoch') ON CONFLICT DO NOTHING`,
    values: [userId],
  })
  const [window] = await sql<Window>({
    req,
    text: `SELECT ends_at AS "endsAt", types, ends_at > now() AS runs FROM mail_windows WHERE user_id = $1 FOR UPDATE`,
    values: [userId],
  })
  if (!window) throw new Error('The window of a reader is gone.')
  return window
}

type FirstOfEachTypeArgs = { waiting: readonly WaitingMail[]; except: readonly string[] }

/** Groups of one. */
function firstOfEachType({ waiting, except }: FirstOfEachTypeArgs): WaitingMail[][] {
  const firsts = new Map<string, WaitingMail>()
  for (const mail of waiting) if (!except.includes(mail.type) && !firsts.has(mail.type)) firsts.set(mail.type, mail)
  return [...firsts.values()].map((mail) => [mail])
}

async function remove({ req, taken }: { req: PayloadRequest; taken: readonly WaitingMail[] }): Promise<void> {
  const ids = taken.map(({ id }) => id)
  await sql({ req, text: 'DELETE FROM waiting_mails WHERE id = ANY($1::uuid[])', values: [ids] })
}

type Change = { req: PayloadRequest; userId: string; types: string[] }

/** Whole milliseconds, the precision of a job's time, so the job never runs too early. */
async function openWindow({ req, userId, types }: Change): Promise<Date | undefined> {
  const [window] = await sql<{ endsAt: Date }>({
    req,
    text: `UPDATE mail_windows SET types = $3, ends_at = date_trunc('milliseconds', now() + make_interval(secs => $2))
            WHERE user_id = $1 RETURNING ends_at AS "endsAt"`,
    values: [userId, env.mailDigestSeconds, types],
  })
  return window?.endsAt
}

async function addTypes({ req, userId, types }: Change): Promise<Date | undefined> {
  const [window] = await sql<{ endsAt: Date }>({
    req,
    text: 'UPDATE mail_windows SET types = types || $2::text[] WHERE user_id = $1 RETURNING ends_at AS "endsAt"',
    values: [userId, types],
  })
  return window?.endsAt
}

/** One job for each window, however many events fall into it. From now on writers rely on it (`addNotifications`). */
async function comeBack({ req, userId, at }: { req: PayloadRequest; userId: string; at: Date }): Promise<void> {
  await sql({ req, text: 'UPDATE mail_windows SET back_at = ends_at WHERE user_id = $1', values: [userId] })
  const singletonKey = `${userId} ${at.toISOString()}`
  await enqueueJob({ req, name: 'mail.collect', data: { userId }, startAfter: at, singletonKey })
}
