import type { Endpoint, PayloadRequest, SanitizedConfig } from 'payload'
import { keyOf } from '../access/keyOf.ts'
import { policy, type PolicyRow } from '../access/policy.ts'
import { opens, verbOf, type Area } from '../domain/accounts/scopes.ts'
import { fail } from '../errors.ts'
import { isSlug } from '../slugs.ts'
import { limitKey } from './limitRate.ts'

/** Payload's paths for the rows of a collection. What else it has there is about accounts, or for the panel. */
const ofRows = new Set(['/', '/count', '/:id'])

/**
 * Holds programs with a key to its scopes at Payload's own endpoints, as `guard` does at ours. Only those for the rows
 * of an area know keys: at any other the caller is nobody.
 */
export function checkKeys(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (collection.endpoints === false) continue
    const row: PolicyRow | undefined = isSlug(collection.slug) ? policy[collection.slug] : undefined
    collection.endpoints = collection.endpoints.map((endpoint) =>
      withCheck({ endpoint, area: ofRows.has(endpoint.path) ? row?.area : undefined }),
    )
  }
  for (const one of config.globals) {
    if (one.endpoints !== false) one.endpoints = one.endpoints.map((endpoint) => withCheck({ endpoint }))
  }
  Object.assign(config, { endpoints: config.endpoints.map((endpoint) => withCheck({ endpoint })) })
  return config
}

type OneEndpoint = Omit<Endpoint, 'root'>

function withCheck<E extends OneEndpoint>({ endpoint, area }: { endpoint: E; area?: Area | undefined }): E {
  // Ours check for themselves.
  if (endpoint.custom?.['description'] !== undefined) return endpoint
  return {
    ...endpoint,
    handler: async (req) => {
      await checkKey({ req, area, method: endpoint.method })
      return endpoint.handler(req)
    },
  }
}

type CheckKeyArgs = { req: PayloadRequest; area: Area | undefined; method: string }

async function checkKey({ req, area, method }: CheckKeyArgs): Promise<void> {
  const key = keyOf(req.user)
  if (!key) return
  const verb = verbOf(method)
  if (area === undefined) req.user = null
  else if (opens({ granted: key.scopes, area, verb })) await limitKey(req)
  else throw fail('insufficient_scope', { scope: `${area}:${verb}` })
}
