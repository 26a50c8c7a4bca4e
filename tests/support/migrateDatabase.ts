import { getPayload, type Migration } from 'payload'
import config from '../../payload.config.ts'
import { migrations } from '../../src/migrations/index.ts'

// A process of a test: `up <name>` brings the database of its environment to the schema before that migration, `down` takes the last batch back.
const [direction, before] = process.argv.slice(2)
const payload = await getPayload({ config })
if (direction === 'down') await payload.db.migrateDown()
if (direction === 'up') {
  const end = migrations.findIndex(({ name }) => name.endsWith(before ?? ''))
  if (end < 1) throw new Error(`There is no migration ${before}.`)
  // Payload types the arguments of a migration as unknown, its own generated files as what they get.
  await payload.db.migrate({ migrations: migrations.slice(0, end) as unknown as Migration[] })
}
await payload.destroy()
process.exit(0)
