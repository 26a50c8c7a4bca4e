import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { Broadcast } from '../../payload-types.ts'

type Audience = Broadcast['audience']

/** How many active accounts an audience has now, and how many of them accept mail. */
export type AudienceCount = { recipients: number; mails: number }

/** The size of every audience, in one statement: whom a broadcast sent now would reach. */
export async function countAudiences({ req }: { req: PayloadRequest }): Promise<Record<Audience, AudienceCount>> {
  const rows = await sql<{ role: 'admin' | 'client' } & AudienceCount>({ req, text: countText })
  const of = (role: string) => rows.find((row) => row.role === role) ?? { recipients: 0, mails: 0 }
  const [clients, admins] = [of('client'), of('admin')]
  return {
    all: { recipients: clients.recipients + admins.recipients, mails: clients.mails + admins.mails },
    client: { recipients: clients.recipients, mails: clients.mails },
    admin: { recipients: admins.recipients, mails: admins.mails },
  }
}

const countText = `
  SELECT role, count(*)::int AS recipients,
         (count(*) FILTER (WHERE notification_preferences_email IS NOT FALSE
                             AND notification_preferences_broadcasts IS NOT FALSE))::int AS mails
    FROM users WHERE status = 'active' GROUP BY role`
