import type { Where } from 'payload'
import { z } from 'zod'
import { answerList, listQuery } from '../../src/http/list.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { momentFrom, momentUntil } from '../../src/workflows/company/companyMoments.ts'
import { docSchema, idSchema, listSchema } from '../../src/http/schemas.ts'
import { reportTimeSchema } from '../../src/http/reportSchemas.ts'

export const activityLogs = defineEndpoint({
  method: 'get',
  path: '/admin/activity-logs',
  summary: 'Who did what, newest first',
  allow: 'admin',
  area: 'activity',
  query: listQuery.extend({
    actor: idSchema.optional(),
    action: z.string().max(100).optional().describe('`payment.recorded`'),
    entity: z.string().max(100).optional().describe('An id, or a collection: short for the two below.'),
    entityType: z.string().max(100).optional().describe('A collection: `payments`.'),
    entityId: z.string().max(100).optional(),
    from: reportTimeSchema.optional().describe('A day in the time zone of the company, or a time.'),
    to: reportTimeSchema.optional().describe('A day in the time zone of the company, to its end, or a time.'),
  }),
  answers: { 200: listSchema(docSchema('activity-logs')) },
  handle: async ({ req, query: { actor, action, entity, entityType, entityId, from: first, to: last } }) => {
    const from = first && (await momentFrom({ req, said: first }))
    const to = last && (await momentUntil({ req, said: last }))
    const conditions: (Where | undefined)[] = [
      actor ? { actor: { equals: actor } } : undefined,
      action ? { action: { equals: action } } : undefined,
      entity ? { [idSchema.safeParse(entity).success ? 'entityId' : 'entityType']: { equals: entity } } : undefined,
      entityType ? { entityType: { equals: entityType } } : undefined,
      entityId ? { entityId: { equals: entityId } } : undefined,
      from ? { createdAt: { greater_than_equal: from.toISOString() } } : undefined,
      to ? { createdAt: { less_than: to.toISOString() } } : undefined,
    ]
    const and = conditions.filter((condition) => condition !== undefined)
    return answerList({ req, collection: 'activity-logs', also: and.length > 0 ? { and } : undefined })
  },
})
