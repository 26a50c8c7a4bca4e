// npm run generate: writes everything that is made from the code: types, the admin panel's import map, pages of the docs.
// With --check it writes nothing and fails, naming the files that are not what they would be, and migrations that are missing.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { accessPage } from './lib/generated/accessPage.mjs'
import { importMapFile, importMapText } from './lib/generated/importMap.mjs'
import { lifecyclesPage } from './lib/generated/lifecyclesPage.mjs'
import { missingMigration } from './lib/generated/missingMigration.mjs'
import { typesFile, typesText } from './lib/generated/types.mjs'
import { root } from './lib/root.mjs'

process.chdir(root)
mkdirSync('.build', { recursive: true })
const folder = mkdtempSync(path.join('.build', 'generate-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
// The config is only read: no secret is made, no database is opened, no file of an installation is touched.
Object.assign(process.env, {
  NEXT_PHASE: 'phase-production-build',
  NODE_ENV: 'production',
  DATA_DIR: folder,
  DISABLE_PAYLOAD_HMR: 'true',
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
})

const isCheck = process.argv.includes('--check')
const { default: configPromise } = await import('../payload.config.ts')
const config = await configPromise
const files = {
  [typesFile]: await typesText({ config, folder }),
  [importMapFile]: await importMapText({ config }),
  'docs/lifecycles.md': lifecyclesPage(),
  'docs/access.md': await accessPage(),
}
const stale = Object.entries(files).filter(([file, text]) => read(file) !== text)
if (!isCheck) for (const [file, text] of stale) writeFileSync(file, text)
for (const [file] of stale)
  process.stdout.write(isCheck ? `${file} is not up to date: npm run generate\n` : `wrote ${file}\n`)
const statements = await missingMigration({ config })
if (statements.length > 0) {
  process.stdout.write(
    `The collections differ from the newest migration: npm run migration -- <name>\n${statements.join('\n')}\n`,
  )
}
process.exit(statements.length > 0 || (isCheck && stale.length > 0) ? 1 : 0)

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
