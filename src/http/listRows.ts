import { headersWithCors, type Endpoint } from 'payload'
import type { Slug } from '../slugs.ts'
import type { PlainRead } from './defineEndpoint.ts'
import { answerList } from './list.ts'

/** `GET /api/<collection>`: Payload's list, which can be walked by cursors and need not count. */
export function listRows(collection: Slug): Endpoint {
  const plainRead: PlainRead = async (req) => (await answerList({ req, collection })).body
  return {
    method: 'get',
    path: '/',
    custom: { plainRead },
    handler: async (req) => {
      const { body } = await answerList({ req, collection })
      return Response.json(body, { headers: headersWithCors({ headers: new Headers(), req }) })
    },
  }
}
