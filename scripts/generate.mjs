// npm run generate: writes everything generated from the code: types, the panel's import map, pages of the docs.
// With --check it writes nothing, and fails with the names of outdated files and missing migrations.
import { readFileSync, writeFileSync } from 'node:fs'
import { accessPage } from './lib/generated/accessPage.mjs'
import { clientTypesFile, clientTypesText } from './lib/generated/clientTypes.mjs'
import { schemaFile, schemaText } from './lib/generated/graphQlSchema.mjs'
import { importMapFile, importMapText } from './lib/generated/importMap.mjs'
import { languageFiles } from './lib/generated/languageFiles.mjs'
import { lifecyclesPage } from './lib/generated/lifecyclesPage.mjs'
import { missingMigration } from './lib/generated/missingMigration.mjs'
import { rangesFile, rangesText } from './lib/generated/printableRanges.mjs'
import { typesFile, typesText } from './lib/generated/types.mjs'
import { loadConfig } from './lib/loadConfig.mjs'
import { openApiDocument } from './lib/openApiDocument.mjs'

const isCheck = process.argv.includes('--check')
// The config speaks all languages, so that the files that name them come first.
settle(languageFiles)
const { config, folder } = await loadConfig()
settle({
  [typesFile]: await typesText({ config, folder }),
  [importMapFile]: await importMapText({ config, folder }),
  [schemaFile]: schemaText({ config }),
  [rangesFile]: await rangesText(read(rangesFile)),
  'docs/lifecycles.md': lifecyclesPage(),
  'docs/access.md': await accessPage(),
  [clientTypesFile]: await clientTypesText(await openApiDocument(config)),
})
const statements = await missingMigration({ config })
if (statements.length > 0) {
  process.stdout.write(
    `The collections differ from the newest migration: npm run migration -- <name>\n${statements.join('\n')}\n`,
  )
}
process.exit(statements.length > 0 ? 1 : process.exitCode)

/** Writes the files that are not as they should be, or names them. */
function settle(files) {
  const stale = Object.entries(files).filter(([file, text]) => read(file) !== text)
  if (isCheck && stale.length > 0) process.exitCode = 1
  for (const [file, text] of stale) {
    if (!isCheck) writeFileSync(file, text)
    process.stdout.write(isCheck ? `${file} is not up to date: npm run generate\n` : `wrote ${file}\n`)
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
