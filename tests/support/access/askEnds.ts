import { setTimeout as sleep } from 'node:timers/promises'
import { openStream } from '../eventStream.ts'
import { verdictOf } from './askLine.ts'
import type { World } from './world.ts'

/** The contract says five seconds; a machine that tests many things at once is slower. Only for what never ends. */
const longestMs = 60_000

export type Ending = 'logout' | 'suspension' | 'expiry'

/**
 * What becomes of what is open when the session that opened it ends: of a stream, of a signed link, and of the token,
 * though the account be active again.
 */
export async function askEndedSession({ world, how }: { world: World; how: Ending }) {
  const { client, end, restore } = await sessionOf({ world, how })
  const stream = await openStream({ url: world.url, token: client.token })
  const { path = '' } = world.rows.theirs['an avatar'] ?? {}
  const { url } = (await client.post(`/files/link/${path}`)).body as { url: string }
  const link = `${url.slice(url.indexOf('/files/open'))}`
  const before = verdictOf(await world.clients.nobody.get(link))
  await end()
  const ended = await Promise.race([stream.ended.then(() => 'ended'), sleep(longestMs, 'open', { ref: false })])
  stream.close()
  const linkAfter = verdictOf(await world.clients.nobody.get(link))
  await restore()
  return {
    before: `${stream.status}, link ${before}`,
    stream: ended,
    link: linkAfter,
    token: verdictOf(await client.get('/auth/me')),
  }
}

async function sessionOf({ world, how }: { world: World; how: Ending }) {
  const { 'another client': person, admin, nobody } = world.clients
  const credentials = person as unknown as { email: string; password: string } // a person of the tests
  const client = nobody.as((await person.login(credentials)).token)
  const setStatus = (status: string) => admin.put(`/admin/users/${person.user.id}/status`, { status, reason: 'A test' })
  if (how === 'logout')
    return { client, end: () => client.post('/auth/logout'), restore: () => Promise.resolve(undefined) }
  if (how === 'expiry') {
    const [, claims = ''] = client.token?.split('.') ?? []
    const { sid } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sid: string } // ours
    const end = () =>
      world.db.query(`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE id = $1`, [sid])
    return { client, end, restore: () => Promise.resolve(undefined) }
  }
  return { client, end: () => setStatus('suspended'), restore: () => setStatus('active') }
}

/** The answers to forged and changed links. */
export async function askForgedLinks({ world }: { world: World }): Promise<string[]> {
  const { path = '' } = world.rows.theirs['an uploaded file'] ?? {}
  const { url } = (await world.clients['its client'].post(`/files/link/${path}`)).body as { url: string }
  const token = new URL(url).searchParams.get('token') ?? ''
  const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
  const open = async (given: string) =>
    verdictOf(await world.clients.nobody.get('/files/open', { query: { token: given } }))
  return Promise.all([open(token), open(changed), open('nothing')])
}
