import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idSchema } from '../../src/http/schemas.ts'
import { fail } from '../../src/errors.ts'
import { globalSlugs, isSlug, slugs } from '../../src/slugs.ts'
import { readChanges } from '../../src/workflows/changes/readChanges.ts'
import { readVersion } from '../../src/workflows/changes/readVersion.ts'

const change = z.object({
  at: z.iso.datetime(),
  by: z.object({ id: idSchema, name: z.string() }).nullable(),
  fields: z.array(z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })),
})

export const documentChanges = defineEndpoint({
  method: 'get',
  path: '/admin/changes',
  summary: 'What others changed in a document since a version of it was read: asked before it is saved',
  allow: 'admin',
  query: z.object({
    entityType: z.enum([...slugs, ...globalSlugs]),
    entityId: idSchema.optional().describe('Left out for a global.'),
    since: z.iso.datetime({ offset: true }).describe('`updatedAt` of the version that was read.'),
  }),
  answers: { 200: z.object({ updatedAt: z.iso.datetime(), changes: z.array(change) }) },
  errors: ['not_found'],
  handle: async ({ req, query: { entityType, entityId = null, since } }) => {
    const updatedAt = await readVersion({ req, entityType, entityId })
    if (!updatedAt || isSlug(entityType) !== (entityId !== null)) throw fail('not_found')
    const { flattenedFields } = isSlug(entityType)
      ? req.payload.collections[entityType].config
      : globalOf({ req, slug: entityType })
    const read = new Date(since)
    const isPresent = read.getTime() === updatedAt.getTime()
    const changes = isPresent
      ? []
      : await readChanges({ req, entityType, entityId, fields: flattenedFields, since: read, updatedAt })
    return { body: { updatedAt: updatedAt.toISOString(), changes } }
  },
})

function globalOf({ req, slug }: { req: Parameters<typeof readVersion>[0]['req']; slug: string }) {
  const config = req.payload.config.globals.find((each) => each.slug === slug)
  if (!config) throw fail('not_found')
  return config
}
