import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { getPayload } from 'payload'

const folder = 'src/migrations'

/** The SQL from the newest migration to the collections. It is empty if every change has a migration. */
export async function missingMigration({ config }) {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const { generateDrizzleJson, generateMigration } = payload.db.requireDrizzleKit()
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  const before = newest
    ? JSON.parse(readFileSync(path.join(folder, newest), 'utf8'))
    : payload.db.defaultDrizzleSnapshot
  return generateMigration(before, await generateDrizzleJson(payload.db.schema))
}
