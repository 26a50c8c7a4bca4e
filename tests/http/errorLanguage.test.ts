import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})
afterAll(async () => platform?.stop())

type AskArgs = { method?: string; path: string; body?: unknown; language: string; isSignedIn?: boolean }

/** Asks as the first admin if they are signed in, and returns the first error of the answer. */
async function ask({ method = 'GET', path, body, language, isSignedIn = true }: AskArgs) {
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
  ['en', 'Some fields are missing or invalid. Correct them and try again.', 'This field is required.'],
  ['ar', 'بعض الحقول ناقصة أو غير صحيحة. صحّحها ثم أعد المحاولة.', 'هذا الحقل مطلوب.'],
  ['ar-OM,ar;q=0.9,en;q=0.8', 'بعض الحقول ناقصة أو غير صحيحة. صحّحها ثم أعد المحاولة.', 'هذا الحقل مطلوب.'],
  ['fr', 'Some fields are missing or invalid. Correct them and try again.', 'This field is required.'],
])(
  'what an endpoint refuses, fields and all, is told in the language of the request: %s',
  async (language, message, required) => {
    const answer = await ask({ ...broadcast, body: { message: 'x', audience: 'all', channels: ['email'] }, language })
    expect(answer).toEqual({
      status: 400,
      message,
      code: 'validation_failed',
      data: { errors: [{ path: 'title', code: 'required', message: required }] },
    })
  },
)

test.each([
  ['en', 'Enter a colour as #1a2b3c.'],
  ['ar', 'أدخل اللون بهذه الصيغة: #1a2b3c.'],
])('what a rule of a field refuses is told in the language of the request: %s', async (language, message) => {
  const body = { accentColor: 'green' }
  const answer = await ask({ method: 'POST', path: '/api/globals/company', body, language })
  expect(answer).toMatchObject({ status: 400, code: 'validation_failed' })
  expect(answer.data).toMatchObject({ errors: [{ path: 'accentColor', code: 'invalid_format', message }] })
})

test.each([
  ['en', /^\d+ items? would be deleted\.$/],
  ['ar', /^(لن يُحذف|سيُحذف|ستُحذف) .*\.$/],
])('what a call that succeeds answers is told in the language of the request: %s', async (language, message) => {
  const answer = await fetch(`${platform.url}/api/admin/system/cleanup`, {
    method: 'POST',
    headers: {
      'accept-language': language,
      'content-type': 'application/json',
      authorization: `Bearer ${platform.admin.token}`,
    },
    body: JSON.stringify({ type: 'notifications', olderThanDays: 0, dryRun: true }),
  })
  expect(await answer.json()).toMatchObject({ message: expect.stringMatching(message) })
})

test('so are strangers, unknown paths, and bodies that are no JSON', async () => {
  const language = 'ar'
  const cases = [
    [{ path: '/api/projects', isSignedIn: false }, 401, 'سجّل الدخول للمتابعة.'],
    [{ path: '/api/no/such/path' }, 404, 'غير موجود.'],
    [{ path: '/elsewhere' }, 404, 'غير موجود.'],
    [{ ...broadcast, body: '{' }, 400, 'أرسل JSON صالحًا في نص الطلب.'],
  ] as const
  for (const [request, status, message] of cases) {
    expect(await ask({ ...request, language })).toMatchObject({ status, message })
  }
})
