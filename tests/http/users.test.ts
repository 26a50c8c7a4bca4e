/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import sharp from 'sharp'
import { formOf, jpegPhoto, pdfDocument, pngImage, webpImage } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform, { firstName: 'Mariam' })
})

afterAll(() => platform?.stop())

const code = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.[0]?.code

test('there is no profile without a session', async () => {
  for (const [method, path] of [
    ['GET', '/users/profile'],
    ['PUT', '/users/profile'],
    ['POST', '/users/upload-avatar'],
    ['POST', '/users/verify-identity'],
    ['GET', '/users/verification-status'],
  ] as const) {
    const answer = await platform.anyone.request(method, path, method === 'GET' ? undefined : {})
    expect([path, answer.status, code(answer)]).toEqual([path, 401, 'unauthenticated'])
  }
})

test('a user reads their own profile, without secrets', async () => {
  await platform.db.query(`UPDATE users SET stripe_customer_id = 'cus_secret' WHERE id = $1`, [client.user.id])
  const { status, body, bytes } = await client.get('/users/profile')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    id: client.user.id,
    email: client.email,
    firstName: 'Mariam',
    identityStatus: 'not_submitted',
    role: 'client',
  })
  for (const secret of ['cus_secret', 'hash', 'salt', 'resetPasswordToken'])
    expect(bytes.toString()).not.toContain(secret)
  const others = [
    await client.get(`/users/${client.user.id}`),
    await client.get('/users'),
    await client.get('/auth/me'),
  ]
  for (const answer of others) expect(answer.bytes.toString()).not.toContain('cus_secret')
})

test('the given fields of a profile change, the rest stays', async () => {
  const changed = await client.put('/users/profile', {
    lastName: '  Al Balushi ',
    company: 'Frankincense LLC',
    phone: '+968 9123 4567',
    bio: 'Two\nlines',
    website: 'https://frankincense.example/shop?a=1',
    timezone: 'Asia/Muscat',
    locale: 'ar',
    notificationPreferences: { messages: false },
  })
  expect(changed.status).toBe(200)
  expect(changed.body).toMatchObject({
    message: expect.any(String),
    doc: {
      firstName: 'Mariam',
      lastName: 'Al Balushi',
      company: 'Frankincense LLC',
      timezone: 'Asia/Muscat',
      locale: 'ar',
      notificationPreferences: { email: true, messages: false, projects: true, payments: true, broadcasts: true },
    },
  })
  const again = await client.put('/users/profile', {
    company: null,
    phone: '',
    notificationPreferences: { email: false },
  })
  expect(again.body.doc).toMatchObject({
    company: null,
    phone: null,
    notificationPreferences: { email: false, messages: false },
  })
  expect((await client.get('/users/profile')).body).toEqual(again.body.doc)
})

test('privileged and unknown fields of a profile are ignored', async () => {
  const answer = await client.put('/users/profile', {
    firstName: 'Salma',
    role: 'admin',
    status: 'suspended',
    email: 'other@people.example',
    identityStatus: 'verified',
    emailVerifiedAt: '2026-01-01T00:00:00.000Z',
    stripeCustomerId: 'cus_mine',
    password: 'another password 12',
    id: '00000000-0000-4000-8000-000000000000',
    nonsense: { a: 1 },
    __proto__: { role: 'admin' },
  })
  expect(answer.status).toBe(200)
  expect(answer.body.doc).toMatchObject({
    id: client.user.id,
    firstName: 'Salma',
    role: 'client',
    status: 'active',
    email: client.email,
    identityStatus: 'not_submitted',
  })
  expect(answer.body.doc.emailVerifiedAt ?? null).toBeNull()
  expect((await platform.anyone.post('/auth/login', { email: client.email, password: client.password })).status).toBe(
    200,
  )
})

test.each([
  [{ firstName: 7 }],
  [{ firstName: '' }],
  [{ firstName: '   ' }],
  [{ firstName: null }],
  [{ lastName: 'x'.repeat(101) }],
  [{ company: ['a'] }],
  [{ company: 'a\u0000b' }],
  [{ bio: 'x'.repeat(2001) }],
  [{ website: 'javascript:alert(1)' }],
  [{ website: 'ftp://files.example' }],
  [{ website: 'https://user:secret@site.example' }],
  [{ website: 'frankincense.example' }],
  [{ timezone: 'Mars/Olympus' }],
  [{ timezone: '+04:00' }],
  [{ timezone: null }],
  [{ locale: 'fr' }],
  [{ notificationPreferences: { email: 'yes' } }],
  [{ notificationPreferences: [] }],
  [{ notificationPreferences: 'none' }],
  [[]],
  ['text'],
])('a profile of the wrong shape is 400 and changes nothing: %j', async (body) => {
  const before = (await client.get('/users/profile')).body
  const answer = await client.put('/users/profile', body === 'text' ? '"text"' : body, {
    headers: { 'content-type': 'application/json' },
  })
  expect([answer.status, code(answer)]).toEqual([400, 'validation_failed'])
  expect(Array.isArray(answer.body.errors[0].data.errors)).toBe(true)
  expect((await client.get('/users/profile')).body).toEqual(before)
})

test('of two changes of different fields at once both survive, every time', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [company, bio] = [`Company ${round}`, `Life ${round}`]
    await Promise.all([
      client.put('/users/profile', { company }),
      client.put('/users/profile', { bio }),
      client.put('/users/profile', { notificationPreferences: { payments: round % 2 === 0 } }),
      client.put('/users/profile', { notificationPreferences: { projects: round % 2 === 1 } }),
    ])
    const { body } = await client.get('/users/profile')
    expect(body).toMatchObject({
      company,
      bio,
      notificationPreferences: { payments: round % 2 === 0, projects: round % 2 === 1 },
    })
  }
})

test('the activity log says which fields of a profile changed and nothing of what they hold', async () => {
  await client.put('/users/profile', { phone: '+968 5555 0000', timezone: 'Asia/Dubai' })
  const { rows } = await platform.db.query(
    `SELECT before, after, address, user_agent FROM activity_logs WHERE action = 'user.updated' ORDER BY created_at DESC, id DESC LIMIT 1`,
  )
  expect(rows[0]).toMatchObject({
    after: { phone: '[personal]', timezone: 'Asia/Dubai' },
    address: expect.any(String),
    user_agent: expect.any(String),
  })
})

test('an avatar comes in three sizes, re-encoded, without metadata, for every signed-in user', async () => {
  const answer = await client.post(
    '/users/upload-avatar',
    formOf({ avatar: { bytes: await jpegPhoto(), name: 'me.jpeg' } }),
  )
  expect(answer.status).toBe(200)
  const { avatar } = answer.body.doc
  const other = await registerClient(platform)
  for (const [size, edge] of [
    ['small', 96],
    ['medium', 256],
    ['large', 512],
  ] as const) {
    expect(avatar[size]).toMatch(/^avatars\/[0-9a-f-]{36}\.webp$/)
    const picture = await other.get(`/files/download/${avatar[size]}`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp'])
    const metadata = await sharp(picture.bytes).metadata()
    expect([metadata.width, metadata.height, metadata.exif]).toEqual([edge, edge, undefined])
    expect(picture.bytes.toString('latin1')).not.toContain('SecretPhoneMaker')
    expect((await platform.anyone.get(`/files/download/${avatar[size]}`)).status).toBe(401)
  }
  expect((await other.get('/project-files')).body.totalDocs).toBe(0)
})

test('a new avatar takes the old one out of storage', async () => {
  const send = async (bytes: Buffer, name: string) => {
    const answer = await client.post('/users/upload-avatar', formOf({ avatar: { bytes, name } }))
    expect([answer.status, answer.body]).toMatchObject([200, { doc: {} }])
    return answer.body.doc.avatar
  }
  const first = await send(await pngImage(), 'a.png')
  const second = await send(await webpImage(), 'b.webp')
  expect(second.small).not.toBe(first.small)
  expect((await client.get(`/files/download/${first.small}`)).status).toBe(404)
  expect((await client.get(`/files/download/${second.small}`)).status).toBe(200)
  const { rows } = await platform.db.query(
    `SELECT count(*)::int AS n FROM project_files WHERE kind = 'avatar' AND owner_id = $1`,
    [client.user.id],
  )
  expect(rows[0].n).toBe(3)
  await gone(first.large)
})

test('avatars sent at once leave exactly one, with its three pictures', async () => {
  const bytes = await pngImage()
  const answers = await Promise.all(
    [1, 2, 3].map(() => client.post('/users/upload-avatar', formOf({ avatar: { bytes, name: 'a.png' } }))),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const { avatar } = (await client.get('/users/profile')).body
  const { rows } = await platform.db.query(
    `SELECT path FROM project_files WHERE kind = 'avatar' AND owner_id = $1 ORDER BY path`,
    [client.user.id],
  )
  expect(rows.map(({ path }) => path)).toEqual(Object.values(avatar).sort())
})

test('hostile and wrong pictures are refused by their bytes', async () => {
  const png = await pngImage()
  const before = (await client.get('/users/profile')).body.avatar
  const attempts: [string, FormData | object, number, string][] = [
    ['no form', {}, 400, 'validation_failed'],
    ['no part', formOf({ other: 'x' }), 400, 'validation_failed'],
    ['text part', formOf({ avatar: 'x' }), 400, 'validation_failed'],
    [
      'svg',
      formOf({
        avatar: { bytes: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', name: 'a.png' },
      }),
      415,
      'unsupported_type',
    ],
    ['html', formOf({ avatar: { bytes: '<html>', name: 'a.jpg', type: 'image/jpeg' } }), 415, 'unsupported_type'],
    [
      'pdf',
      formOf({ avatar: { bytes: await pdfDocument(), name: 'a.png', type: 'image/png' } }),
      415,
      'unsupported_type',
    ],
    [
      'gif',
      formOf({ avatar: { bytes: Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), name: 'a.gif' } }),
      415,
      'unsupported_type',
    ],
    ['empty', formOf({ avatar: { bytes: '', name: 'a.png' } }), 422, 'unreadable_file'],
    ['cut off', formOf({ avatar: { bytes: png.subarray(0, png.length - 60), name: 'a.png' } }), 422, 'unreadable_file'],
    [
      'large',
      formOf({ avatar: { bytes: Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]), name: 'a.png' } }),
      413,
      'too_large',
    ],
  ]
  for (const [what, body, status, expected] of attempts) {
    const answer = await client.post('/users/upload-avatar', body)
    expect([what, answer.status, code(answer)]).toEqual([what, status, expected])
  }
  expect((await client.get('/users/profile')).body.avatar).toEqual(before)
})

const gone = (path: string) =>
  until(() => !existsSync(`${platform.dataDir}/media/${path}`), { what: `The end of ${path}` })
