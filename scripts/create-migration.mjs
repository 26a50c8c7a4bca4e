// npm run migration -- <name>: writes a migration from the difference between the collections and the last one.
// Payload writes it for a bundler. Node runs our TypeScript, so types are imported as types and files by full name.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'src/migrations'
execFileSync('payload', ['migrate:create', ...process.argv.slice(2)], { stdio: 'inherit' })
for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
  const file = join(folder, name)
  const text = readFileSync(file, 'utf8')
  const fixed = text
    .replace(/import \{ (MigrateUpArgs), (MigrateDownArgs), /, 'import { type $1, type $2, ')
    .replace(/from '(\.\/[^']+?)(\.ts)?'/g, "from '$1.ts'")
  if (fixed !== text) writeFileSync(file, fixed)
}
// Payload compares with the newest snapshot only.
const [, ...older] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .reverse()
for (const name of older) rmSync(join(folder, name))
execFileSync('prettier', ['--write', '--log-level', 'warn', folder], { stdio: 'inherit' })
