import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Platform } from './platform.ts'

/** Given to the server by tests that make tokens themselves. */
export const streamTokenKey = 'h8Xr2mPq7vTz4kWn9cLs5bYd1gFj6aUe3oRi'

export type StreamUser = { id: string; project: string; token: string }

type AddStreamUsersArgs = { platform: Platform; count: number }

/**
 * Clients with a project and a session each, straight in the database: passwords would cost more than what is measured.
 */
export async function addStreamUsers({ platform, count }: AddStreamUsersArgs): Promise<StreamUser[]> {
  const users = Array.from({ length: count }, () => ({
    id: randomUUID(),
    project: randomUUID(),
    session: randomUUID(),
  }))
  const [ids, projects, sessions] = [
    users.map(({ id }) => id),
    users.map(({ project }) => project),
    users.map(({ session }) => session),
  ]
  await platform.db.query(
    `INSERT INTO users (id, email, first_name, last_name, role, status, notification_preferences_email)
     SELECT id, id || '@people.example', 'Many', 'People', 'client', 'active', false FROM unnest($1::uuid[]) AS new (id)`,
    [ids],
  )
  await platform.db.query(
    `INSERT INTO projects (id, client_id, name, description, confirmed_at)
     SELECT id, client, 'Web shop', 'Sells dates.', now() FROM unnest($1::uuid[], $2::uuid[]) AS new (id, client)`,
    [projects, ids],
  )
  await platform.db.query(
    `INSERT INTO sessions (id, user_id, last_used_at, expires_at)
     SELECT id, person, now(), now() + interval '1 day' FROM unnest($1::uuid[], $2::uuid[]) AS new (id, person)`,
    [sessions, ids],
  )
  const key = new TextEncoder().encode(streamTokenKey)
  return Promise.all(
    users.map(async ({ id, project, session }) => ({
      id,
      project,
      token: await new SignJWT({ id, collection: 'users', sid: session })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(key),
    })),
  )
}
