import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { draftContract, projectOf, sealed, sentContract, signTyped, signedContract } from '../support/contracts.ts'
import { verifiedClient, type Person } from '../support/people.ts'
import type { Answer } from '../support/apiClient.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person
let late: Answer['body']

beforeAll(async () => {
  // With the clock of the jobs, which one test is about.
  platform = await startPlatform({ env: { JOB_SCHEDULE: 'on' } })
  client = await verifiedClient(platform)
  // Early, so that the clock's minute is over when the other tests are.
  late = await sentContract({ platform, client })
  await platform.db.query('UPDATE contracts SET expires_at = now() WHERE id = $1', [late.id])
})

afterAll(() => platform?.stop())

const refusal = ({ status, body }: Answer) => [status, body.errors?.[0]?.code]
const newDraft = async (overrides: Record<string, unknown> = {}) =>
  draftContract({ platform, project: await projectOf({ platform, client }), ...overrides })
const read = async (id: string) => (await platform.admin.get(`/contracts/${id}`)).body

test('sending is possible once; a time that has passed already is 410', async () => {
  const { id } = await sentContract({ platform, client })
  const again = await platform.admin.put(`/contracts/${id}/send`)
  expect([...refusal(again), again.body.errors[0].data]).toEqual([
    409,
    'illegal_transition',
    { from: 'sent', action: 'send' },
  ])
  const late = await newDraft({ expiresAt: new Date(Date.now() + 60_000).toISOString() })
  await platform.db.query(`UPDATE contracts SET expires_at = now() - interval '1 second' WHERE id = $1`, [late.id])
  expect(refusal(await platform.admin.put(`/contracts/${late.id}/send`))).toEqual([410, 'contract_expired'])
  expect((await read(late.id)).status).toBe('draft')
})

test('a draft is not sent for a project that was cancelled meanwhile', async () => {
  const project = await projectOf({ platform, client })
  const draft = await draftContract({ platform, project })
  expect((await platform.admin.put(`/projects/${project.id}/status`, { status: 'cancelled' })).status).toBe(200)
  expect(refusal(await platform.admin.put(`/contracts/${draft.id}/send`))).toEqual([409, 'illegal_transition'])
  expect((await read(draft.id)).status).toBe('draft')
})

test('a contract is mailed again only while it waits', async () => {
  const contract = await sentContract({ platform, client })
  const before = (await platform.mails({ to: client.email, kind: 'contract_sent' })).length
  expect((await platform.admin.post(`/contracts/${contract.id}/resend`)).status).toBe(200)
  await platform.mail({ to: client.email, kind: 'contract_sent', after: before })
  const draft = await newDraft()
  expect(refusal(await platform.admin.post(`/contracts/${draft.id}/resend`))).toEqual([409, 'illegal_transition'])
  await platform.db.query(`UPDATE contracts SET expires_at = now() WHERE id = $1`, [contract.id])
  expect(refusal(await platform.admin.post(`/contracts/${contract.id}/resend`))).toEqual([410, 'contract_expired'])
})

test('a revision is a new draft, and sending it cancels the one that it supersedes', async () => {
  const first = await sentContract({ platform, client })
  const made = await platform.admin.post(`/contracts/${first.id}/revise`, { amount: 900 })
  expect([made.status, made.body.doc]).toMatchObject([
    201,
    { status: 'draft', version: 2, supersedes: first.id, amount: 900, title: first.title, client: client.user.id },
  ])
  expect(made.body.doc.contractNumber).not.toBe(first.contractNumber)
  expect(refusal(await platform.admin.post(`/contracts/${first.id}/revise`))).toEqual([409, 'duplicate'])
  expect((await read(first.id)).status).toBe('sent')
  expect((await platform.admin.put(`/contracts/${made.body.doc.id}/send`)).status).toBe(200)
  expect(await read(first.id)).toMatchObject({
    status: 'cancelled',
    cancelReason: expect.stringContaining(made.body.doc.contractNumber),
  })
  expect(refusal(await signTyped({ client, contract: first }))).toEqual([409, 'illegal_transition'])
  expect(refusal(await platform.admin.post(`/contracts/${first.id}/revise`))).toEqual([409, 'illegal_transition'])
})

test('a contract that was signed meanwhile is not taken back by its revision', async () => {
  const first = await sentContract({ platform, client })
  const { body } = await platform.admin.post(`/contracts/${first.id}/revise`)
  expect((await signTyped({ client, contract: first })).status).toBe(200)
  expect(refusal(await platform.admin.put(`/contracts/${body.doc.id}/send`))).toEqual([409, 'illegal_transition'])
  expect([(await read(first.id)).status, (await read(body.doc.id)).status]).toEqual(['signed', 'draft'])
})

test('declining needs a reason, and the agency learns of it', async () => {
  const contract = await sentContract({ platform, client })
  expect(refusal(await client.post(`/contracts/${contract.id}/decline`, {}))).toEqual([400, 'validation_failed'])
  const answer = await client.post(`/contracts/${contract.id}/decline`, { reason: 'Too much' })
  expect([answer.status, answer.body.doc]).toMatchObject([200, { status: 'declined', declineReason: 'Too much' }])
  expect(refusal(await client.post(`/contracts/${contract.id}/decline`, { reason: 'Again' }))).toEqual([
    409,
    'illegal_transition',
  ])
  expect(refusal(await signTyped({ client, contract }))).toEqual([409, 'illegal_transition'])
  expect((await platform.mail({ kind: 'contract_declined' })).text).toContain('Too much')
})

test('activating counter-signs, starts the approved project, and comes before or after the seal', async () => {
  const contract = await signedContract({ platform, client })
  const answer = await platform.admin.put(`/contracts/${contract.id}/activate`)
  expect([answer.status, answer.body.doc.status]).toEqual([200, 'active'])
  expect(answer.body.doc.signatures.map(({ party, method }: Answer['body']) => [party, method])).toEqual([
    ['client', 'typed'],
    ['agency', 'approved'],
  ])
  expect((await platform.admin.get(`/projects/${contract.project}`)).body.status).toBe('in_progress')
  const done = await sealed({ platform, id: contract.id })
  expect([done.signedDocument, done.counterSignedDocument]).toEqual([expect.any(String), expect.any(String)])
  const pdf = await client.get(`/contracts/${contract.id}/pdf`)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(refusal(await platform.admin.put(`/contracts/${contract.id}/activate`))).toEqual([409, 'illegal_transition'])
  expect((await platform.admin.put(`/contracts/${contract.id}/complete`)).body.doc).toMatchObject({
    status: 'completed',
    completedAt: expect.any(String),
  })
  expect(refusal(await platform.admin.put(`/contracts/${contract.id}/cancel`, { reason: 'x' }))).toEqual([
    409,
    'illegal_transition',
  ])
})

test('a project has one active contract at a time', async () => {
  const first = await signedContract({ platform, client })
  const draft = await draftContract({ platform, project: { id: first.project } })
  const sent = (await platform.admin.put(`/contracts/${draft.id}/send`)).body.doc
  expect((await signTyped({ client, contract: sent })).status).toBe(200)
  expect((await platform.admin.put(`/contracts/${first.id}/activate`)).status).toBe(200)
  const refused = await platform.admin.put(`/contracts/${sent.id}/activate`)
  expect([...refusal(refused), refused.body.errors[0].data.activeContract]).toEqual([
    409,
    'illegal_transition',
    first.contractNumber,
  ])
  expect(await read(sent.id)).toMatchObject({ status: 'signed', signatures: [{ party: 'client' }] })
  await platform.admin.put(`/contracts/${first.id}/complete`)
  expect((await platform.admin.put(`/contracts/${sent.id}/activate`)).status).toBe(200)
})

test('cancelling needs a reason; the client is mailed where the contract was sent', async () => {
  const contract = await sentContract({ platform, client })
  for (const body of [{}, { reason: '' }, { reason: '   ' }, { reason: 5 }]) {
    expect(refusal(await platform.admin.put(`/contracts/${contract.id}/cancel`, body))).toEqual([
      400,
      'validation_failed',
    ])
  }
  const answer = await platform.admin.put(`/contracts/${contract.id}/cancel`, { reason: 'Budget is gone' })
  expect([answer.status, answer.body.doc]).toMatchObject([200, { status: 'cancelled', cancelReason: 'Budget is gone' }])
  const isMailed = async () => {
    const mails = await platform.mails({ to: client.email, kind: 'contract_cancelled' })
    return mails.some(({ text }) => text.includes('Budget is gone'))
  }
  await until(isMailed, { what: 'The mail of the cancellation' })
})

test('moves that the lifecycle does not have are refused', async () => {
  const draft = await newDraft()
  const sent = await sentContract({ platform, client })
  const moves = [
    ['PUT', `/contracts/${draft.id}/activate`, {}],
    ['PUT', `/contracts/${draft.id}/complete`, {}],
    ['POST', `/contracts/${draft.id}/revise`, {}],
    ['PUT', `/contracts/${sent.id}/activate`, {}],
    ['PUT', `/contracts/${sent.id}/complete`, {}],
  ] as const
  for (const [method, path, body] of moves) {
    expect([path, ...refusal(await platform.admin.request(method, path, body))]).toEqual([
      path,
      409,
      'illegal_transition',
    ])
  }
})

test('a contract past its time is expired for everyone who reads, signs or declines it', async () => {
  const contract = await sentContract({ platform, client })
  await platform.db.query(`UPDATE contracts SET expires_at = now() - interval '1 second' WHERE id = $1`, [contract.id])
  expect((await client.get(`/contracts/${contract.id}`)).body.status).toBe('expired')
  expect(refusal(await signTyped({ client, contract }))).toEqual([410, 'contract_expired'])
  const declined = await client.post(`/contracts/${contract.id}/decline`, { reason: 'x' })
  expect(refusal(declined)).toEqual([410, 'contract_expired'])
  const cancelled = await platform.admin.put(`/contracts/${contract.id}/cancel`, { reason: 'x' })
  expect(refusal(cancelled)).toEqual([409, 'illegal_transition'])
})

test('the clock writes it down within the minute, and both sides are mailed', async () => {
  const isExpired = async () => {
    const { rows } = await platform.db.query('SELECT status FROM contracts WHERE id = $1', [late.id])
    return rows[0].status === 'expired'
  }
  // The clock of the jobs turns once a minute.
  await until(isExpired, { what: 'The expiry' })
  expect(await read(late.id)).toMatchObject({ status: 'expired', expiredAt: expect.any(String) })
  expect((await platform.mail({ to: client.email, kind: 'contract_expired' })).text).toContain('CT-')
  await platform.mail({ to: platform.admin.user.email, kind: 'contract_expired' })
  const { rows } = await platform.db.query(
    `SELECT actor_role FROM activity_logs WHERE entity_id = $1 AND action = 'contract.expired'`,
    [late.id],
  )
  expect(rows).toEqual([{ actor_role: 'system' }])
  expect(refusal(await signTyped({ client, contract: late }))).toEqual([410, 'contract_expired'])
  expect((await platform.admin.post(`/contracts/${late.id}/revise`)).status).toBe(201)
})
