import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { idParams, messageSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readRow } from '../../src/workflows/shared/readRow.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { replayDelivery, replayFailed } from '../../src/workflows/webhooks/replayDeliveries.ts'

export const replayOne = defineEndpoint({
  method: 'post',
  path: '/admin/webhook-deliveries/:id/replay',
  summary: 'Send a message to a webhook endpoint again',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readVisible({ req, collection: 'webhook-deliveries', id: params.id }),
  answers: { 200: messageSchema },
  errors: ['illegal_transition'],
  handle: async ({ req, params }) => {
    await replayDelivery({ req, id: params.id })
    return { body: { message: translatorOf(req)('answers.webhook.replayed') } }
  },
})

export const replay = defineEndpoint({
  method: 'post',
  path: '/admin/webhooks/:id/replay',
  summary: 'Send all messages again that a webhook endpoint failed to take since a time',
  allow: 'admin',
  params: idParams,
  row: ({ req, params }) => readRow({ req, collection: 'webhook-endpoints', id: params.id }),
  body: z.object({ since: z.iso.datetime({ offset: true }) }),
  answers: { 200: z.object({ message: z.string(), replayedCount: z.int() }) },
  handle: async ({ req, params, body }) => {
    const replayedCount = await replayFailed({ req, endpointId: params.id, since: body.since })
    return { body: { message: translatorOf(req)('answers.webhook.replayed'), replayedCount } }
  },
})
