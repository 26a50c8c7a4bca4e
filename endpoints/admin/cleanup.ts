import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { cleanUp, cleanupTypes } from '../../src/workflows/admin/cleanUp.ts'

export const cleanup = defineEndpoint({
  method: 'post',
  path: '/admin/system/cleanup',
  summary: 'Delete read notifications, orphaned and unused files, or ended sessions',
  allow: 'admin',
  body: z.object({
    type: z.enum(cleanupTypes),
    olderThanDays: z.int().min(0).max(36_500).describe('0 is all of them; files younger than an hour always stay.'),
    dryRun: z.boolean().default(false).describe('Counts only.'),
  }),
  answers: { 200: z.object({ message: z.string(), deletedCount: z.int() }) },
  errors: ['unavailable'],
  handle: async ({ req, body: { type, olderThanDays, dryRun } }) => {
    const deletedCount = await cleanUp({ req, type, olderThanDays, isDryRun: dryRun })
    const message = dryRun ? `${deletedCount} would be deleted.` : `${deletedCount} were deleted.`
    return { body: { message, deletedCount } }
  },
})
