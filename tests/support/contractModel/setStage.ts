import { projectOf } from '../contracts.ts'
import { verifiedClient, type Person } from '../people.ts'
import type { Platform } from '../platform.ts'

export type Place = { project: string; client: Person }

/** Clients who may sign, and an approved project for every run: copies of their first ones. */
export async function setStage({ platform, runs }: { platform: Platform; runs: number }) {
  const clients: Person[] = []
  for (let count = 0; count < 3; count += 1) clients.push(await verifiedClient(platform))
  const places: Place[] = []
  for (const [index, client] of clients.entries()) {
    const model = await projectOf({ platform, client })
    const { rows } = await platform.db.query<{ id: string }>(
      `INSERT INTO projects SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).*
         FROM projects p, generate_series(1, $2) WHERE p.id = $1 RETURNING id`,
      [model.id, Math.ceil((runs - index) / clients.length)],
    )
    for (const [turn, { id }] of rows.entries()) places[turn * clients.length + index] = { project: id, client }
  }
  return { clients, places }
}
