// generateTypes.mjs FOLDER: types of the OpenAPI document by both generators, as apps would make them.
import { registerHooks } from 'node:module'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { clientTypesText } from '../../../scripts/lib/generated/clientTypes.mjs'
import { loadConfig } from '../../../scripts/lib/loadConfig.mjs'
import { openApiDocument } from '../../../scripts/lib/openApiDocument.mjs'
import { root } from '../../../scripts/lib/root.mjs'

const folder = process.argv[2]
const { config } = await loadConfig()
const document = await openApiDocument(config)

// Both generators need TypeScript's own factory, which TypeScript 7 does not have: the workspace has 5.
const parentURL = pathToFileURL(path.join(root, 'client/package.json')).href
registerHooks({
  resolve: (name, context, next) => next(name, name === 'typescript' ? { ...context, parentURL } : context),
})
// A package of the workspace.
const heyApi = '@hey-api/openapi-ts'
const { createClient } = await import(heyApi)

writeFileSync(path.join(folder, 'openapiTypescript.ts'), await clientTypesText(document))
writeFileSync(path.join(folder, 'openapi.json'), JSON.stringify(document))
await createClient({
  input: path.join(folder, 'openapi.json'),
  output: { path: path.join(folder, 'heyApi'), clean: true },
  plugins: ['@hey-api/typescript'],
  logs: { level: 'silent' },
})
process.exit(0)
