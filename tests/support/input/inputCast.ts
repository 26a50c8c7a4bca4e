import { furnish, plantRows } from './furnish.ts'
import { registerClient, verifiedClient, type Person } from '../people.ts'
import type { Platform } from '../platform.ts'
import { adminEmail, adminPassword } from '../spawnServer.ts'
import { slugs } from '../../../src/slugs.ts'

export const callers = ['nobody', 'client', 'admin'] as const
export type Caller = (typeof callers)[number]

export type InputCast = {
  tokenOf: (caller: Caller) => string | undefined
  /** Signs a caller in again whose session has ended: a logout, a suspension or an erasure may be what was sent. */
  revive: (caller: Caller, token: string | undefined) => Promise<void>
  /** Text with ids of rows in place of their names: `@row:projects:1`. */
  withRows: (text: string) => string
  /** Reads anew what rows there are. */
  look: () => Promise<void>
}

/** A client with a bit of everything, an admin, and the ids of what they have. */
export async function inputCast(platform: Platform): Promise<InputCast> {
  const rows = new Map<string, string[]>()
  const assets = ['swagger-ui.css', 'start.js']
  let client = await furnish({ platform, client: await verifiedClient(platform) })
  await plantRows({ platform, client })
  let reviving = Promise.resolve()
  const signIn = async () => {
    await platform.db.query(`UPDATE users SET status = 'active' WHERE email = $1`, [adminEmail])
    platform.admin = await platform.anyone.login({ email: adminEmail, password: adminPassword })
  }
  // What others send meanwhile may end the admin's session again.
  const revive = async (caller: Caller, token: string | undefined, tries = 5): Promise<void> => {
    try {
      if (platform.admin.token === token || caller === 'client') await signIn()
      if (caller === 'client' && client.token === token) client = await signInAgain({ platform, client })
    } catch (err) {
      if (tries === 0) throw err
      await revive(caller, token, tries - 1)
    }
  }
  const tokenOf: InputCast['tokenOf'] = (caller) =>
    ({ nobody: undefined, client: client.token, admin: platform.admin.token })[caller]
  const look = async () => {
    for (const slug of slugs) rows.set(slug, await idsOf({ platform, slug, client: client.user.id }))
    const { rows: files } = await platform.db.query<{ path: string }>(
      'SELECT path FROM project_files ORDER BY created_at',
    )
    rows.set(
      'path',
      files.map(({ path }) => path),
    )
    const { rows: sums } = await platform.db.query<{ sum: string }>(
      `SELECT document_sha256 AS sum FROM contracts WHERE status = 'sent' AND client_id = $1`,
      [client.user.id],
    )
    rows.set(
      'sha256',
      sums.map(({ sum }) => sum),
    )
    rows.set('collection', ['projects', 'contracts', 'invoices', 'payments'])
    rows.set('asset', assets)
    rows.set(
      '*',
      slugs.flatMap((slug) => rows.get(slug)?.slice(0, 2) ?? []),
    )
  }
  await look()
  return {
    tokenOf,
    look,
    revive: (caller, token) => {
      const revived = reviving.then(() => revive(caller, token))
      reviving = revived.catch(() => undefined)
      return revived
    },
    withRows: (text) =>
      text.replaceAll(/@row:([a-z0-9*-]+):(\d)/g, (_all, name: string, which: string) => {
        const known = rows.get(name) ?? []
        return known[Number(which) % Math.max(known.length, 1)] ?? '0190a000-0000-7000-8000-000000000000'
      }),
  }
}

type IdsOfArgs = { platform: Platform; slug: string; client: string }

/** The client's first, so that most calls are about what they may change. */
async function idsOf({ platform, slug, client }: IdsOfArgs): Promise<string[]> {
  const { rows } = await platform.db.query<{ id: string }>(
    `SELECT id FROM "${slug.replaceAll('-', '_')}" AS row
      ORDER BY to_jsonb(row)::text LIKE '%' || $1 || '%' DESC, created_at DESC LIMIT 6`,
    [client],
  )
  return rows.map(({ id }) => id)
}

/** The client as before, or another one if they were erased or their password was changed. */
async function signInAgain({ platform, client }: { platform: Platform; client: Person }): Promise<Person> {
  await platform.db.query(`UPDATE users SET status = 'active' WHERE id = $1 AND status <> 'erased'`, [client.user.id])
  const { email, password } = client
  const answer = await platform.anyone.post('/auth/login', { email, password })
  if (answer.status === 200) return Object.assign(client.as(answer.body.token), { user: client.user, email, password })
  // Without a mail, which may stand in line behind those of all that was sent.
  const next = await registerClient(platform)
  await platform.db.query(`UPDATE users SET email_verified_at = now(), identity_status = 'verified' WHERE id = $1`, [
    next.user.id,
  ])
  return furnish({ platform, client: next })
}
