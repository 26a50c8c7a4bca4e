import { z } from 'zod'
import { mailLink } from '../../src/adapters/mail/mailLink.ts'
import { fail, failField } from '../../src/errors.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { readRawBody } from '../../src/http/readRawBody.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { unsubscribe as endMails } from '../../src/workflows/notifications/unsubscribe.ts'

const maxBytes = 16 * 1024
const tokenSchema = z.string().min(1).max(200)

/**
 * The POST of a mail program (RFC 8058: a form with `List-Unsubscribe=One-Click`, the token in the address) or of the
 * frontend's page (the token in a JSON body or a form).
 */
export const unsubscribe = defineEndpoint({
  method: 'post',
  path: '/users/unsubscribe',
  summary: 'End the mails that the token of one of them names: `?token=` or `{ token }`',
  allow: 'anyone',
  rateLimit: 'auth',
  query: z.object({ token: tokenSchema.optional() }),
  answers: { 200: z.object({ message: z.string(), from: z.string() }) },
  errors: ['malformed_json', 'validation_failed', 'too_large', 'link_expired'],
  handle: async ({ req, query }) => {
    const body = new TextDecoder().decode(await readRawBody({ req, maxBytes }))
    const token = query.token ?? tokenIn({ type: req.headers.get('content-type') ?? '', body })
    const from = await endMails({ req, token })
    return { body: { message: translatorOf(req)('answers.email.unsubscribed'), from } }
  },
})

/**
 * The link for people whose mail program has no unsubscribe button. It changes nothing, because virus scanners follow
 * links too.
 */
export const unsubscribePage = defineEndpoint({
  method: 'get',
  path: '/users/unsubscribe',
  summary: 'Leads to the frontend’s page; changes nothing',
  allow: 'anyone',
  query: z.object({ token: tokenSchema }),
  answers: { 303: 'nothing' },
  handle: ({ query }) => {
    const location = mailLink({ path: `/unsubscribe?token=${encodeURIComponent(query.token)}` })
    const headers = { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
    return Promise.resolve({ response: new Response(null, { status: 303, headers }) })
  },
})

function tokenIn({ type, body }: { type: string; body: string }): string {
  const given = type.startsWith('application/x-www-form-urlencoded')
    ? Object.fromEntries(new URLSearchParams(body))
    : readJson(body)
  const parsed = z.object({ token: tokenSchema }).safeParse(given)
  if (parsed.success) return parsed.data.token
  throw failField('token', 'required.token')
}

function readJson(body: string): unknown {
  if (body.trim() === '') return {}
  try {
    return JSON.parse(body)
  } catch {
    throw fail('malformed_json')
  }
}
