import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})
afterAll(async () => platform?.stop())

/** As the first admin, where he is signed in; the answer's first error. */
async function ask({
  method = 'GET',
  path,
  body,
  language,
  isSignedIn = true,
}: {
  method?: string
  path: string
  body?: unknown
  language: string
  isSignedIn?: boolean
}) {
  const answer = await fetch(`${platform.url}${path}`, {
    method,
    headers: {
      'accept-language': language,
      'content-type': 'application/json',
      ...(isSignedIn && { authorization: `Bearer ${platform.admin.token}` }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const { errors } = (await answer.json()) as { errors: { message: string; code: string; data?: unknown }[] } // every refusal
  return { status: answer.status, ...errors[0] }
}

const broadcast = { method: 'POST', path: '/api/admin/system/broadcast' }

test.each([
  ['en', 'Some fields are missing or wrong.', 'This is required.'],
  ['ar', 'بعض الحقول ناقصة أو غير صحيحة.', 'هذا الحقل مطلوب.'],
  ['ar-OM,ar;q=0.9,en;q=0.8', 'بعض الحقول ناقصة أو غير صحيحة.', 'هذا الحقل مطلوب.'],
  ['fr', 'Some fields are missing or wrong.', 'This is required.'],
])(
  'what an endpoint refuses, fields and all, is told in the language of the request: %s',
  async (language, message, required) => {
    const answer = await ask({ ...broadcast, body: { message: 'x', audience: 'all', channels: ['email'] }, language })
    expect(answer).toEqual({
      status: 400,
      message,
      code: 'validation_failed',
      data: { errors: [{ path: 'title', message: required }] },
    })
  },
)

test.each([
  ['en', 'A colour is written as #1a2b3c.'],
  ['ar', 'يُكتب اللون هكذا: #1a2b3c.'],
])('what a rule of a field refuses is told in the language of the request: %s', async (language, message) => {
  const body = { accentColor: 'green' }
  const answer = await ask({ method: 'POST', path: '/api/globals/company', body, language })
  expect(answer).toMatchObject({ status: 400, code: 'validation_failed' })
  expect(answer.data).toMatchObject({ errors: [{ path: 'accentColor', message }] })
})

test('so are strangers, unknown paths, and bodies that are no JSON', async () => {
  const language = 'ar'
  const cases = [
    [{ path: '/api/projects', isSignedIn: false }, 401, 'سجّل الدخول أولًا.'],
    [{ path: '/api/no/such/path' }, 404, 'لا يوجد شيء هنا.'],
    [{ path: '/elsewhere' }, 404, 'لا يوجد شيء هنا.'],
    [{ ...broadcast, body: '{' }, 400, 'نص الطلب ليس JSON صالحًا.'],
  ] as const
  for (const [request, status, message] of cases) {
    expect(await ask({ ...request, language })).toMatchObject({ status, message })
  }
})
