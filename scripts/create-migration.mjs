// npm run migration -- <name>: a migration from the difference between the collections and the last one.
// Payload writes it for a bundler; Node runs our TypeScript itself, so types are imported as types and files by their full name.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync, readdirSync } from 'node:fs'
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
execFileSync('prettier', ['--write', '--log-level', 'warn', folder], { stdio: 'inherit' })
