import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { sayReason } from '../../src/i18n/sayReason.ts'
import { checkChain } from '../../src/workflows/activity/checkChain.ts'

const kinds = ['changed', 'removed', 'inserted', 'reordered', 'rewritten', 'truncated'] as const

export const auditVerify = defineEndpoint({
  method: 'get',
  path: '/admin/audit/verify',
  summary: 'Hold every entry of the activity log against the audit chain and the heads that this machine has kept',
  allow: 'admin',
  area: 'activity',
  rateLimit: 'verify',
  answers: {
    200: z.object({
      at: z.iso.datetime(),
      checked: z.int().describe('How many links were compared with their entries.'),
      head: z.object({ seq: z.int(), hash: z.string() }),
      heads: z.int().describe('How many exported heads were compared with the chain.'),
      late: z
        .object({ count: z.int(), since: z.iso.datetime(), entryId: z.string() })
        .nullable()
        .describe(
          'Entries that had waited for their link for more than a minute, because no server ran. The first is named.',
        ),
      breaks: z
        .array(
          z.object({
            kind: z.enum(kinds),
            seq: z.int().nullable(),
            untilSeq: z.int().optional(),
            entryId: z.string().nullable(),
            says: z.string(),
          }),
        )
        .describe('Empty: every entry is what it was when it was written.'),
    }),
  },
  handle: async ({ req }) => {
    const report = await checkChain({ req })
    const t = translatorOf(req)
    return { body: { ...report, breaks: report.breaks.map((each) => ({ ...each, says: sayReason(t, each.says) })) } }
  },
})
