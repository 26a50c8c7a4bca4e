import type { ApiClient } from '../apiClient.ts'
import { sealed, signedContract } from '../contracts.ts'
import type { Person } from '../people.ts'
import type { Platform } from '../platform.ts'
import { actors, isDead } from './actors.ts'
import { verdictOf } from './askLine.ts'
import { partsOf } from './lookout.ts'
import type { World } from './world.ts'

/**
 * The evidence of a contract that is signed and sealed, asked for by everybody: whoever gets it that should not, what
 * is missing in it, and what it carries that is not for its reader, in each file of the archive.
 */
export async function askEvidence({ world }: { world: World }): Promise<string[]> {
  const { clients, db } = world
  // What the helpers use of both.
  const platform = { admin: clients.admin, db } as unknown as Platform
  const { id } = await signedContract({ platform, client: clients['its client'] as Person })
  await sealed({ platform, id })
  const told: string[] = []
  for (const actor of actors) {
    const client: ApiClient = clients[actor]
    const answer = await client.get(`/contracts/${id}/evidence`)
    const isReader = actor === 'admin' || actor === 'its client'
    const expected = actor === 'nobody' || isDead(actor) ? /^40[13] / : isReader ? /^200$/ : /^404 /
    if (!expected.test(verdictOf(answer))) told.push(`${actor}: ${verdictOf(answer)}`)
    told.push(...(await world.look({ actor, door: 'evidence', answer })))
    if (isReader && (await partsOf(answer.bytes)).length < 5) told.push(`${actor}: hardly a file`)
  }
  return told
}
