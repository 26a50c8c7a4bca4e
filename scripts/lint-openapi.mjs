// One step of npm run check: the OpenAPI document by the rules of Redocly, strict, without network.
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { loadConfig } from './lib/loadConfig.mjs'
import { openApiDocument } from './lib/openApiDocument.mjs'

/** Rules that this API breaks on purpose, and where: everywhere, on these paths, or at these pointers. */
const exceptions = {
  // An id is a UUID, so `/payments/invoices/{id}` and `/payments/{id}/cancel` never meet.
  'no-ambiguous-paths': [''],
  // It only redirects.
  'operation-2xx-response': ['/users/unsubscribe'],
  // Without parameters, body and credentials they refuse nobody.
  'operation-4xx-response': ['/company', '/docs', '/health', '/openapi.json', '/pki/ca.pem', '/projects/types'],
}

const { config } = await loadConfig()
const problems = await lintFromString({
  source: JSON.stringify(await openApiDocument(config)),
  absoluteRef: '/openapi.json',
  config: await createConfig({ extends: ['recommended-strict'] }),
})
const found = problems.flatMap(({ ruleId, message, location: [place] }) => {
  const pointer = place?.pointer ?? ''
  const isMeant = exceptions[ruleId]?.some((path) =>
    pointer.startsWith(path.startsWith('#') ? path : `#/paths/${path.replaceAll('/', '~1')}`),
  )
  return isMeant ? [] : [`${ruleId}: ${message} ${pointer}`]
})
for (const each of found) process.stdout.write(`${each}\n`)
process.exit(found.length > 0 ? 1 : 0)
