import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { cleanUp, cleanupTypes } from '../../src/workflows/admin/cleanUp.ts'

const storageSchema = z
  .object({
    heldCount: z.int(),
    held: z.array(z.string()).describe('Documents of contracts and invoices without a row, which stay; at most 100.'),
    missingCount: z.int(),
    missing: z
      .array(z.object({ id: z.guid(), path: z.string(), kind: z.string() }))
      .describe('Files whose bytes are gone; at most 100.'),
    unfinishedCount: z.int().describe('Uploads that were broken off and never finished.'),
  })
  .describe('Of the type `files`: what a look through the storage found beside.')

export const cleanup = defineEndpoint({
  method: 'post',
  path: '/admin/system/cleanup',
  summary: 'Delete read notifications, orphaned and unused files, or ended sessions',
  allow: 'admin',
  body: z.object({
    type: z.enum(cleanupTypes),
    olderThanDays: z.int().min(0).max(36_500).describe('0 is all of them; uploads younger than an hour always stay.'),
    dryRun: z.boolean().default(false).describe('Counts only.'),
  }),
  answers: { 200: z.object({ message: z.string(), deletedCount: z.int(), storage: storageSchema.optional() }) },
  errors: ['unavailable'],
  handle: async ({ req, body: { type, olderThanDays, dryRun } }) => {
    const cleaned = await cleanUp({ req, type, olderThanDays, isDryRun: dryRun })
    const message = translatorOf(req)(dryRun ? 'answers.cleanup.counted' : 'answers.cleanup.deleted', {
      count: cleaned.deletedCount,
    })
    return { body: { message, ...cleaned } }
  },
})
