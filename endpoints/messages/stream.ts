import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { readAccessToken } from '../../src/workflows/auth/accessToken.ts'
import { sessionOf } from '../../src/workflows/auth/endSessions.ts'
import { readToken } from '../../src/workflows/auth/readToken.ts'
import { eventHub } from '../../src/workflows/events/eventHub.ts'
import { openEventStream } from '../../src/workflows/events/openEventStream.ts'
import { fail } from '../../src/errors.ts'

export const stream = defineEndpoint({
  method: 'get',
  path: '/messages/stream',
  summary: 'Own events as they happen: messages, notifications, read marks',
  allow: 'user',
  // For a client that cannot set the header at its first connection.
  query: z.object({ lastEventId: z.string().max(8_000).optional() }),
  answers: { 200: 'events' },
  errors: ['too_many_streams', 'unavailable'],
  handle: async ({ req, user, query }) => {
    const sessionId = sessionOf(req)
    const token = readAccessToken(readToken(req.headers) ?? '')
    if (sessionId === null || token === null) throw fail('unauthenticated')
    const body = await openEventStream({
      hub: eventHub(),
      userId: user.id,
      sessionId,
      endsAtMs: token.exp * 1000,
      lastEventId: req.headers.get('last-event-id') || query.lastEventId || null,
    })
    const headers = {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx would buffer events before it passes them on.
      'x-accel-buffering': 'no',
    }
    return { response: new Response(body, { headers }) }
  },
})
