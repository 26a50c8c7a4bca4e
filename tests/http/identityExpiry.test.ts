import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sentContract, signTyped } from '../support/contracts.ts'
import { errorOf } from '../support/errorOf.ts'
import { identityForm } from '../support/files.ts'
import { holdClock } from '../support/holdClock.ts'
import { provenClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { runJob, startJob } from '../support/runJob.ts'

let platform: Platform
/** As the server sets it, before this file holds it. */
let schedule: { rows: unknown[] }

beforeAll(async () => {
  platform = await startPlatform()
  schedule = await platform.db.query(`SELECT cron FROM pgboss.schedule WHERE name = 'identity.expire'`)
  await holdClock({ platform, name: 'identity.expire' })
})

afterAll(() => platform?.stop())

const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10)
/** `23 November 2026`. */
const spelledDay = (fromNow: number) =>
  new Date(day(fromNow)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
const submit = async (client: Person) => client.post('/users/verify-identity', await identityForm())
const decide = (client: Person, body: object) => platform.admin.put(`/admin/users/${client.user.id}/verification`, body)
const accept = (client: Person, documentExpiresAt?: string) =>
  decide(client, { status: 'verified', ...(documentExpiresAt && { documentExpiresAt }) })
const reject = (client: Person) => decide(client, { status: 'rejected', rejectionReason: 'Blurred.' })
const statusOf = async (client: Person) => (await client.get('/users/verification-status')).body
const profileOf = async (client: Person) => (await client.get('/users/profile')).body.identityStatus
const expire = () => runJob({ platform, name: 'identity.expire' })
const told = async (client: Person, type: string) => {
  const text = 'SELECT title, message FROM notifications WHERE user_id = $1 AND type = $2 ORDER BY created_at'
  return (await platform.db.query(text, [client.user.id, type])).rows
}
/** A client whose document is valid for so many days more, decided on long ago. */
async function holder({ validDays }: { validDays: number }): Promise<Person> {
  const client = await verifiedClient(platform)
  await setExpiry(client, validDays)
  return client
}
const setExpiry = (client: Person, validDays: number) =>
  platform.db.query(
    `UPDATE identity_verifications SET document_expires_at = $2, reviewed_at = now() - interval '1 year' WHERE user_id = $1 AND status = 'verified'`,
    [client.user.id, day(validDays)],
  )

test('an admin records what they read on the document; an expired one is not accepted', async () => {
  const client = await provenClient(platform)
  expect((await submit(client)).status).toBe(201)
  for (const documentExpiresAt of [day(-1), '2020-02-30', 'soon', 5, null, '', ['2030-01-01']]) {
    const answer = await decide(client, { status: 'verified', documentExpiresAt })
    expect([documentExpiresAt, ...errorOf(answer)]).toEqual([documentExpiresAt, 400, 'validation_failed'])
    expect(answer.body.errors[0].data.errors[0].path).toBe('documentExpiresAt')
  }
  expect(errorOf(await decide(client, { status: 'verified', documentType: ' ' }))).toEqual([400, 'validation_failed'])
  expect((await statusOf(client)).status).toBe('pending')
  const decided = await decide(client, { status: 'verified', documentType: 'passport', documentExpiresAt: day(400) })
  expect([decided.status, decided.body.doc.identityStatus]).toEqual([200, 'verified'])
  expect(await statusOf(client)).toMatchObject({
    status: 'verified',
    documentType: 'passport',
    documentExpiresAt: day(400),
    renewal: { status: 'not_submitted', opensOn: day(370), isOpen: false, submittedAt: null, rejectionReason: null },
  })
  const { body } = await platform.admin.get(`/admin/users/${client.user.id}`)
  expect(body.identity).toMatchObject({ documentType: 'passport', documentExpiresAt: `${day(400)}T00:00:00.000Z` })
})

test('a document that is valid through today is accepted, and one without a date never expires', async () => {
  const [today, never] = [await provenClient(platform), await provenClient(platform)]
  for (const client of [today, never]) expect((await submit(client)).status).toBe(201)
  expect((await accept(today, day(0))).status).toBe(200)
  expect((await accept(never)).status).toBe(200)
  await expire()
  expect([await profileOf(today), await profileOf(never)]).toEqual(['verified', 'verified'])
  expect(await statusOf(never)).toMatchObject({ documentExpiresAt: null, renewal: null })
  expect((await statusOf(today)).renewal.isOpen).toBe(true)
})

test('who holds a document that expires soon is reminded once for each day of the schedule, and asked for the next', async () => {
  const client = await holder({ validDays: 30 })
  await Promise.all([expire(), startJob({ platform, name: 'identity.expire', count: 3 })])
  await expire()
  expect(await told(client, 'identity.reminded')).toEqual([
    { title: `Your identity document expires on ${spelledDay(30)}`, message: expect.stringContaining('new document') },
  ])
  const mail = await platform.mail({ to: client.email, kind: 'identity_reminded' })
  expect(mail.text).toContain('/profile/identity')
  await setExpiry(client, 8)
  await expire()
  expect((await told(client, 'identity.reminded')).length).toBe(1)
  await setExpiry(client, 7)
  await expire()
  await expire()
  expect((await told(client, 'identity.reminded')).length).toBe(2)
  expect(await profileOf(client)).toBe('verified')
})

test('no reminder after a renewal was sent, while the account is suspended, or without a schedule', async () => {
  const [sent, suspended, spared] = [
    await holder({ validDays: 20 }),
    await holder({ validDays: 20 }),
    await holder({ validDays: 20 }),
  ]
  expect((await submit(sent)).status).toBe(201)
  await platform.admin.put(`/admin/users/${suspended.user.id}/status`, { status: 'suspended' })
  const company = (identityDefaults: object) => platform.admin.post('/globals/company', { identityDefaults })
  expect((await company({ reminderDays: [] })).status).toBe(200)
  await expire()
  expect((await company({ reminderDays: [30, 7] })).status).toBe(200)
  expect((await statusOf(spared)).renewal.opensOn).toBe(day(-10))
  for (const client of [sent, suspended, spared]) expect(await told(client, 'identity.reminded')).toEqual([])
})

test('a verified client renews their document, and the old one stays in force whatever happens to the new one', async () => {
  const client = await holder({ validDays: 31 })
  const early = await submit(client)
  expect(errorOf(early)).toEqual([409, 'identity_already_submitted'])
  await setExpiry(client, 10)
  const forms = await Promise.all([1, 2, 3].map(() => identityForm()))
  const answers = await Promise.all(forms.map((form) => client.post('/users/verify-identity', form)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  expect(await profileOf(client)).toBe('verified')
  expect(await statusOf(client)).toMatchObject({
    status: 'verified',
    documentExpiresAt: day(10),
    renewal: { status: 'pending', isOpen: false, submittedAt: expect.any(String), rejectionReason: null },
  })
  const contract = await sentContract({ platform, client, content: 'Words.' })
  expect((await signTyped({ client, contract })).status).toBe(200)
  const rejected = await reject(client)
  expect([rejected.status, rejected.body.doc.identityStatus]).toEqual([200, 'verified'])
  expect(await statusOf(client)).toMatchObject({
    status: 'verified',
    rejectionReason: null,
    renewal: { status: 'rejected', isOpen: true, rejectionReason: 'Blurred.' },
  })
  const mail = await platform.mail({ to: client.email, kind: 'identity_rejected' })
  expect(mail.text).toContain('Document valid until')
  expect(errorOf(await reject(client))).toEqual([409, 'illegal_transition'])
  expect((await submit(client)).status).toBe(201)
  expect((await accept(client, day(3650))).status).toBe(200)
  expect(await statusOf(client)).toMatchObject({
    status: 'verified',
    documentExpiresAt: day(3650),
    renewal: { status: 'not_submitted', isOpen: false },
  })
  expect((await submit(client)).status).toBe(409)
  // The old document ends in silence.
  await platform.db.query(
    `UPDATE identity_verifications SET document_expires_at = $2 WHERE user_id = $1 AND document_expires_at < $3`,
    [client.user.id, day(-1), day(100)],
  )
  await expire()
  expect([await profileOf(client), await told(client, 'identity.expired')]).toEqual(['verified', []])
  const { rows } = await platform.db.query(
    'SELECT status FROM identity_verifications WHERE user_id = $1 ORDER BY submitted_at',
    [client.user.id],
  )
  expect(rows.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'verified'])
})

test('admins are notified of a renewal and find it among the checks', async () => {
  const client = await holder({ validDays: 5 })
  expect((await submit(client)).status).toBe(201)
  const { rows } = await platform.db.query(
    `SELECT message FROM notifications WHERE type = 'identity.submitted' AND entity_id = $1 AND user_id = $2 ORDER BY created_at`,
    [client.user.id, platform.admin.user.id],
  )
  expect(rows.at(-1).message).toContain(`valid until ${spelledDay(5)}`)
  const { body } = await platform.admin.get('/admin/dashboard')
  expect(body.alerts.identityChecks.docs.map(({ user }: { user: string }) => user)).toContain(client.user.id)
})

test('from the end of its last day on an expired document signs nothing, and its holder is asked for the next', async () => {
  const client = await holder({ validDays: 0 })
  const contract = await sentContract({ platform, client, content: 'Words.' })
  await setExpiry(client, -1)
  // Before the clock has been there.
  expect(errorOf(await signTyped({ client, contract }))).toEqual([403, 'identity_not_verified'])
  expect(await statusOf(client)).toMatchObject({
    status: 'rejected',
    rejectionReason: `The document expired on ${day(-1)}.`,
  })
  const [reviewed] = (
    await platform.db.query('SELECT reviewed_at FROM identity_verifications WHERE user_id = $1', [client.user.id])
  ).rows
  await Promise.all([expire(), startJob({ platform, name: 'identity.expire', count: 3 })])
  await expire()
  expect(await profileOf(client)).toBe('rejected')
  expect(await statusOf(client)).toMatchObject({
    status: 'rejected',
    reviewedAt: reviewed.reviewed_at.toISOString(),
    rejectionReason: `The document expired on ${day(-1)}.`,
    renewal: null,
  })
  expect(errorOf(await signTyped({ client, contract }))).toEqual([403, 'identity_not_verified'])
  expect((await told(client, 'identity.expired')).length).toBe(1)
  expect((await platform.mail({ to: client.email, kind: 'identity_expired' })).text).toContain('/profile/identity')
  const { rows } = await platform.db.query(
    `SELECT actor_role AS by, after FROM activity_logs WHERE action = 'identity.expired' AND after->>'user' = $1`,
    [client.user.id],
  )
  expect(rows).toMatchObject([
    { by: 'system', after: { status: 'rejected', reason: 'reasons.document_no_longer_valid' } },
  ])
  expect((await submit(client)).status).toBe(201)
  expect(await profileOf(client)).toBe('pending')
  expect((await accept(client, day(900))).status).toBe(200)
  expect((await signTyped({ client, contract })).status).toBe(200)
})

test('a renewal that waits when the old document ends is decided as ever', async () => {
  const [accepted, refused] = [await holder({ validDays: 3 }), await holder({ validDays: 3 })]
  for (const client of [accepted, refused]) {
    expect((await submit(client)).status).toBe(201)
    await setExpiry(client, -1)
    expect(await statusOf(client)).toMatchObject({ status: 'pending', renewal: null })
  }
  await expire()
  for (const client of [accepted, refused]) {
    expect(await profileOf(client)).toBe('pending')
    expect((await told(client, 'identity.expired'))[0].message).toContain('once your new document is verified')
    expect((await submit(client)).status).toBe(409)
  }
  expect((await accept(accepted)).body.doc.identityStatus).toBe('verified')
  expect((await reject(refused)).body.doc.identityStatus).toBe('rejected')
})

test('expiry, decision, submission and signing at the same moment end in one truth', async () => {
  for (let round = 0; round < 4; round += 1) {
    const client = await holder({ validDays: 1 })
    const contract = await sentContract({ platform, client, content: 'Words.' })
    if (round % 2 === 0) expect((await submit(client)).status).toBe(201)
    const form = await identityForm()
    await setExpiry(client, -1)
    const [, decided, sent, signed] = await Promise.all([
      startJob({ platform, name: 'identity.expire', count: 2 }),
      round % 4 === 0 ? accept(client, day(700)) : reject(client),
      client.post('/users/verify-identity', form),
      signTyped({ client, contract }),
    ])
    await expire()
    const { rows } = await platform.db.query(
      `SELECT v.status, v.document_expires_at >= $2::date AS valid FROM identity_verifications v WHERE v.user_id = $1`,
      [client.user.id, day(0)],
    )
    const waiting = rows.filter(({ status }) => status === 'pending').length
    const verified = rows.filter(({ status }) => status === 'verified')
    expect(waiting).toBeLessThanOrEqual(1)
    expect(verified.every(({ valid }) => valid)).toBe(true)
    const truth = verified.length > 0 ? 'verified' : waiting > 0 ? 'pending' : 'rejected'
    expect([await profileOf(client), (await statusOf(client)).status]).toEqual([truth, truth])
    expect((await told(client, 'identity.expired')).length).toBeLessThanOrEqual(1)
    expect([decided.status, sent.status, signed.status].every((status) => status < 500)).toBe(true)
    // No signature relied on an expired document, only on the one that was accepted meanwhile.
    if (signed.status === 200) expect(decided.status).toBe(200)
    else expect(errorOf(signed)).toEqual([403, 'identity_not_verified'])
  }
})

test('of an erased person the decision stays as it was made', async () => {
  const client = await holder({ validDays: 1 })
  const erased = await platform.admin.post(`/admin/users/${client.user.id}/erase`, { reason: 'They asked for it.' })
  expect(erased.status).toBe(200)
  await setExpiry(client, -1)
  await expire()
  const text = `SELECT u.identity_status AS person, v.status FROM users u JOIN identity_verifications v ON v.user_id = u.id WHERE u.id = $1`
  expect((await platform.db.query(text, [client.user.id])).rows).toEqual([
    { person: 'not_submitted', status: 'verified' },
  ])
})

test('the clock does it by itself', () => {
  expect(schedule.rows).toEqual([{ cron: '* * * * *' }])
})

test('however many checks were rejected since, the document in force is found', async () => {
  const client = await holder({ validDays: 10 })
  const { id } = client.user
  await platform.db.query(
    `UPDATE identity_verifications SET submitted_at = now() - interval '1 year' WHERE user_id = $1`,
    [id],
  )
  await platform.db.query(
    `INSERT INTO identity_verifications (id, user_id, status, submitted_at, reviewed_at, rejection_reason, updated_at, created_at)
     SELECT gen_random_uuid(), $1, 'rejected', now() - n * interval '1 hour', now(), 'Blurred.', now(), now() FROM generate_series(1, 60) n`,
    [id],
  )
  expect(await statusOf(client)).toMatchObject({ status: 'verified', renewal: { status: 'rejected', isOpen: true } })
  expect((await submit(client)).status).toBe(201)
  expect(await statusOf(client)).toMatchObject({ status: 'verified', renewal: { status: 'pending' } })
  expect(errorOf(await submit(client))).toEqual([409, 'identity_already_submitted'])
  expect((await reject(client)).status).toBe(200)
  expect(await profileOf(client)).toBe('verified')
})
