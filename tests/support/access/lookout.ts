import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import type { Answer, ApiClient } from '../apiClient.ts'
import type { Platform } from '../platform.ts'
import { readZip } from '../readZip.ts'
import { actors, type Actor } from './actors.ts'
import { secrets } from './plantSecrets.ts'

type Clients = Record<Actor, ApiClient>

/** What an answer to this actor carries that is not for them. */
export type Look = (args: { actor: Actor; door: string; answer: Answer }) => Promise<string[]>

/** The secrets of others; of an admin, nothing is secret but what people sign in with. */
const othersOf: Partial<Record<Actor, string[]>> = {
  admin: [],
  'its client': [secrets.own, secrets.agency],
  'new client': [secrets.theirs, secrets.agency],
}
const all = [secrets.theirs, secrets.own, secrets.agency]

/** Learns once what no one may see, and what each actor may not. */
export async function lookout({ db, clients }: { db: Platform['db']; clients: Clients }): Promise<Look> {
  const signIn = await signInSecrets(db)
  const files = new Map(
    await Promise.all(actors.map(async (actor) => [actor, await foreignFiles({ db, clients, actor })] as const)),
  )
  return async ({ actor, door, answer }) => {
    const leaks: string[] = []
    const hashes = actor === 'admin' ? undefined : files.get(actor)
    for (const bytes of await partsOf(answer.bytes)) {
      const text = textOf(bytes)
      for (const secret of othersOf[actor] ?? all) if (text.includes(secret)) leaks.push(`${door}: ${secret}`)
      if (signIn.some((secret) => text.includes(secret))) leaks.push(`${door}: a secret of sign-in`)
      if (actor !== 'admin' && text.includes('192.0.2.8')) leaks.push(`${door}: from where the agency signed`)
      if (hashes?.has(sha256Of(bytes))) leaks.push(`${door}: the bytes of a file`)
    }
    return leaks
  }
}

/** From now on every answer to everybody is looked at. */
export function watchAnswers({ clients, look, leaks }: { clients: Clients; look: Look; leaks: Set<string> }): void {
  for (const actor of actors) {
    const client = clients[actor]
    const ask = client.request
    const request: ApiClient['request'] = async (method, path, body, options) => {
      const answer = await ask(method, path, body, options)
      for (const leak of await look({ actor, door: `${method} ${path}`, answer })) leaks.add(`${actor}: ${leak}`)
      return answer
    }
    const sends = (method: string) => (path: string, body?: unknown, options?: Parameters<typeof ask>[3]) =>
      request(method, path, body, options)
    Object.assign(client, {
      request,
      get: (path: string, options?: Parameters<typeof ask>[3]) => request('GET', path, undefined, options),
      post: sends('POST'),
      put: sends('PUT'),
      patch: sends('PATCH'),
      delete: sends('DELETE'),
    })
  }
}

/** An answer, or what is packed into it. */
export async function partsOf(bytes: Buffer): Promise<Buffer[]> {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' ? [...(await readZip(bytes)).values()] : [bytes]
}

const readPdfs = new Map<string, string>()

/** What a reader finds in it; of a document also where `pdftotext` is installed. */
export function textOf(bytes: Buffer): string {
  const text = bytes.toString()
  if (!text.startsWith('%PDF')) return text
  const key = sha256Of(bytes)
  const known = readPdfs.get(key) ?? spawnSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' }).stdout ?? ''
  readPdfs.set(key, known)
  return `${text}${known}`
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What no answer ever contains, for any caller: the values that passwords and tokens are checked against. */
async function signInSecrets(db: Platform['db']): Promise<string[]> {
  const { rows } = await db.query<{ secret: string }>(
    `SELECT hash AS secret FROM users UNION ALL SELECT salt FROM users UNION ALL SELECT token_hash FROM refresh_tokens
     UNION ALL SELECT token_hash FROM auth_tokens`,
  )
  // Rows that a test has made carry a UUID there, which is their name too.
  return rows.map(({ secret }) => secret).filter((secret) => secret && secret.length > 36)
}

type ForeignFilesArgs = { db: Platform['db']; clients: Clients; actor: Actor }

/** The SHA-256 of the files that the actor may not read. Pictures of people are for all who are signed in. */
async function foreignFiles({ db, clients, actor }: ForeignFilesArgs): Promise<Set<string>> {
  const { rows } = await db.query<{ sha256: string }>(
    `SELECT f.sha256 FROM project_files f
      WHERE f.kind <> 'avatar' AND f.owner_id IS DISTINCT FROM $1 AND length(f.sha256) = 64
        AND NOT EXISTS (SELECT 1 FROM project_files o WHERE o.owner_id = $1 AND o.sha256 = f.sha256)
        AND NOT EXISTS (SELECT 1 FROM projects p WHERE p.id = f.project_id AND p.client_id = $1)
        AND NOT EXISTS (SELECT 1 FROM messages_rels r JOIN messages m ON m.id = r.parent_id
                         WHERE r.project_files_id = f.id AND $1::uuid IN (m.sender_id, m.recipient_id))`,
    [clients[actor].user?.id ?? null],
  )
  return new Set(rows.map(({ sha256 }) => sha256))
}
