import { openStream, type OpenStream } from '../eventStream.ts'
import { until } from '../until.ts'
import { secrets } from './plantSecrets.ts'
import type { World } from './world.ts'

/** The reader, the secrets planted in their events, and those in the events of others. */
const readers = [
  { actor: 'its client', own: secrets.theirs },
  { actor: 'new client', own: secrets.own },
  { actor: 'admin', own: secrets.agency },
] as const

/**
 * Events with a secret in them are written for each reader: what they find in their streams that is another's, live and
 * after they come back.
 */
export async function askStreams({ world: { db, url, clients } }: { world: World }): Promise<string[]> {
  const open = ({ actor, from }: { actor: (typeof readers)[number]['actor']; from?: string | undefined }) =>
    openStream({ url, token: clients[actor].token, lastEventId: from })
  const live = await Promise.all(readers.map(({ actor }) => open({ actor })))
  await until(() => live.every((stream) => stream.lastEventId() !== undefined), {
    what: 'The positions of the streams',
  })
  const positions = live.map((stream) => stream.lastEventId())
  for (const { actor, own } of readers)
    await db.query(
      `INSERT INTO stream_events (user_id, kind, data) VALUES ($1, 'message', jsonb_build_object('id', $2::text))`,
      [clients[actor].user.id, own],
    )
  const again = await Promise.all(readers.map(({ actor }, index) => open({ actor, from: positions[index] })))
  const told: string[] = []
  for (const [way, streams] of Object.entries({ live, again })) {
    for (const [index, { actor, own }] of readers.entries()) {
      const stream = streams[index]
      if (!stream) continue
      await until(() => textOf(stream).includes(own), { what: `The event of ${actor}, ${way}` })
      const foreign = readers.filter((other) => other.own !== own && textOf(stream).includes(other.own))
      told.push(...foreign.map((other) => `${actor}, ${way}: ${other.own}`))
    }
  }
  for (const stream of [...live, ...again]) stream.close()
  return told
}

function textOf({ events }: OpenStream): string {
  return JSON.stringify(events)
}
