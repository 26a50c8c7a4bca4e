import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash, randomUUID } from 'node:crypto'
import { gate } from '../support/gate.ts'
import { draft, issued, must, newProject, refusal, requested, transfer } from '../support/money.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = await newProject(client)
})
afterAll(() => platform.stop())

const keyed = (key: string = randomUUID()) => ({ headers: { 'idempotency-key': key } })
const invoiceBody = () => ({ project, dueDate: '2099-01-31', amount: 7000, description: 'Logo' })
const countInvoices = async () => Number((await platform.db.query('SELECT count(*) FROM invoices')).rows[0].count)

describe('an Idempotency-Key', () => {
  it('gives the same answer to the same request, and one invoice', async () => {
    const before = await countInvoices()
    const [key, body] = [keyed(), invoiceBody()]
    const first = await platform.admin.post('/payments/invoices', body, key)
    const second = await platform.admin.post('/payments/invoices', body, key)
    expect(first.status).toBe(201)
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    expect([second.status, second.headers.get('idempotent-replayed')]).toEqual([201, 'true'])
    expect(second.bytes.toString()).toBe(first.bytes.toString())
    expect(await countInvoices()).toBe(before + 1)
  })

  it('is refused with another body or path, and nothing happens', async () => {
    const key = keyed()
    await must(platform.admin.post('/payments/invoices', invoiceBody(), key), 201)
    const before = await countInvoices()
    const other = await platform.admin.post('/payments/invoices', { ...invoiceBody(), amount: 7001 }, key)
    expect(refusal(other)).toEqual([422, 'idempotency_key_reused'])
    const elsewhere = await platform.admin.post('/payments', { project, amount: 1, description: 'x' }, key)
    expect(refusal(elsewhere)).toEqual([422, 'idempotency_key_reused'])
    expect(await countInvoices()).toBe(before)
  })

  it('lets one of twenty requests at once through', async () => {
    const invoice = await issued({ platform, project })
    const [key, body] = [keyed(), { ...transfer, amount: 4000 }]
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => platform.admin.post(`/payments/invoices/${invoice.id}/record`, body, key)),
    )
    const done = answers.filter(({ status }) => status === 201)
    expect(done.length).toBeGreaterThan(0)
    expect(new Set(done.map(({ body: { doc } }) => doc.id)).size).toBe(1)
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect(refusal(answer)).toEqual([409, 'request_in_progress'])
      expect(answer.headers.get('retry-after')).toBe('1')
    }
    expect((await must(platform.admin.get(`/payments/invoices/${invoice.id}`))).amountPaid).toBe(4000)
  })

  it('belongs to one user', async () => {
    const [key, other] = [keyed(), await registerClient(platform)]
    const body = { firstName: 'Layla', lastName: 'Haddad', name: 'Harbour', description: 'Moorings' }
    const mine = await must(client.post('/projects/submit', body, key), 201)
    const theirs = await must(other.post('/projects/submit', body, key), 201)
    expect(theirs.doc.id).not.toBe(mine.doc.id)
  })

  it('is free again after a refusal that changed nothing', async () => {
    const { id } = await draft({ platform, project })
    const key = keyed()
    const refused = await platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'x' }, key)
    expect(refusal(refused)).toEqual([409, 'illegal_transition'])
    await must(platform.admin.put(`/payments/invoices/${id}/send`))
    await must(platform.admin.post(`/payments/invoices/${id}/credit`, { reason: 'x' }, key), 201)
  })

  it('is 400 with its name when it is empty, too long or not ASCII', async () => {
    for (const key of ['a b', 'x'.repeat(256), 'ü']) {
      const answer = await platform.admin.post('/payments/invoices', invoiceBody(), keyed(key))
      expect(refusal(answer)).toEqual([400, 'validation_failed'])
      expect(answer.body.errors[0].data.errors[0]).toMatchObject({ path: 'Idempotency-Key', code: 'invalid_format' })
    }
  })

  it('holds for Payload’s own REST and GraphQL', async () => {
    const key = keyed()
    const body = { name: `Films ${randomUUID()}` }
    const first = await must(platform.admin.post('/project-types', body, key), 201)
    const second = await must(platform.admin.post('/project-types', body, key), 201)
    expect(second.doc.id).toBe(first.doc.id)
    const query = `mutation { createProjectType(data: { name: "Prints ${randomUUID()}" }) { id } }`
    const made = keyed()
    const [one, two] = [
      await must(platform.admin.post('/graphql', { query }, made)),
      await must(platform.admin.post('/graphql', { query }, made)),
    ]
    expect(one.errors).toBeUndefined()
    expect(two).toEqual(one)
  })

  it('recognizes an upload whatever boundary it has, and one with another file', async () => {
    const form = (text: string) => {
      const data = new FormData()
      data.set('file', new File([text], 'notes.txt', { type: 'text/plain' }))
      return data
    }
    const key = keyed()
    const first = await must(client.post('/files/upload', form('one'), key), 201)
    // Every FormData is sent with a boundary of its own.
    const second = await must(client.post('/files/upload', form('one'), key), 201)
    expect(second.doc.id).toBe(first.doc.id)
    expect(refusal(await client.post('/files/upload', form('two'), key))).toEqual([422, 'idempotency_key_reused'])
  })

  it('works for visitors, whose keys never meet', async () => {
    const key = keyed('1')
    const submit = (email: string) =>
      platform.anyone.post(
        '/projects/submit',
        { name: 'Harbour', description: 'Moorings', email, firstName: 'A', lastName: 'B' },
        key,
      )
    const [one, two] = [`${randomUUID()}@people.example`, `${randomUUID()}@people.example`]
    const first = await must(submit(one), 201)
    expect((await must(submit(one), 201)).doc.id).toBe(first.doc.id)
    expect((await must(submit(two), 201)).doc.id).not.toBe(first.doc.id)
  })

  it('of a refresh by cookie belongs to the cookie', async () => {
    const person = await registerClient(platform)
    const headers = { 'Idempotency-Key': '1', origin: platform.url }
    const refresh = (cookie: string) =>
      platform.anyone.post('/users/refresh-token', undefined, { headers: { ...headers, cookie } })
    const first = await refresh(`payload-refresh=${person.refreshToken}`)
    expect([first.status, typeof first.body.refreshedToken]).toEqual([200, 'string'])
    for (const cookie of ['', 'payload-refresh=another']) {
      const answer = await refresh(cookie)
      expect(refusal(answer)).toEqual([401, 'invalid_refresh_token'])
    }
  })

  it('stores neither the key nor the answer in the open', async () => {
    const [key, email] = [randomUUID(), `${randomUUID()}@people.example`]
    const body = { email, password: 'correct horse battery 9', firstName: 'Layla', lastName: 'Haddad' }
    const { token } = await must(platform.anyone.post('/auth/register', body, keyed(key)), 201)
    expect((await must(platform.anyone.post('/auth/register', body, keyed(key)), 201)).token).toBe(token)
    const { rows } = await platform.db.query(
      `SELECT string_agg(id || coalesce(encode(answer, 'escape'), ''), ' ') AS text FROM idempotency_keys`,
    )
    expect(rows[0].text).not.toContain(key)
    expect(rows[0].text).not.toContain(token)
    expect(rows[0].text).not.toContain(email)
    // Nor a hash of the body, by which guesses of the password could be tried.
    const plain = createHash('sha256')
      .update(`/api/auth/register\n${JSON.stringify(body)}`)
      .digest('hex')
    const known = await platform.db.query('SELECT 1 FROM idempotency_keys WHERE fingerprint = $1', [plain])
    expect(known.rowCount).toBe(0)
  })

  it('is forgotten after 24 hours, and swept', async () => {
    const [key, body] = [keyed(), invoiceBody()]
    const first = await must(platform.admin.post('/payments/invoices', body, key), 201)
    await platform.db.query(`UPDATE idempotency_keys SET created_at = created_at - interval '24 hours'`)
    const later = await must(platform.admin.post('/payments/invoices', body, key), 201)
    expect(later.doc.id).not.toBe(first.doc.id)
  })
})

describe('a process that dies', () => {
  it('before the commit leaves nothing, and the same request runs once more', async () => {
    const invoice = await issued({ platform, project })
    const [key, body] = [keyed(), { ...transfer, amount: 3000 }]
    await using held = await gate({ platform, table: 'ledger_transactions', event: 'INSERT' })
    const lost = platform.admin.post(`/payments/invoices/${invoice.id}/record`, body, key).catch(() => 'lost')
    await held.isReached()
    await platform.crash()
    await held.drop()
    await held.open()
    expect(await lost).toBe('lost')
    const early = await platform.admin.post(`/payments/invoices/${invoice.id}/record`, body, key)
    expect(refusal(early)).toEqual([409, 'request_in_progress'])
    await platform.db.query(`UPDATE idempotency_keys SET held_until = now() WHERE answer IS NULL`)
    await must(platform.admin.post(`/payments/invoices/${invoice.id}/record`, body, key), 201)
    expect((await must(platform.admin.get(`/payments/invoices/${invoice.id}`))).amountPaid).toBe(3000)
  })

  it('is not said to have done it when its hold ends in the middle of the next request', async () => {
    const invoice = await issued({ platform, project })
    const [key, body] = [keyed(), { ...transfer, amount: 2500 }]
    const record = () => platform.admin.post(`/payments/invoices/${invoice.id}/record`, body, key)
    await using held = await gate({ platform, table: 'ledger_transactions', event: 'INSERT' })
    const lost = record().catch(() => 'lost')
    await held.isReached()
    await platform.crash()
    await held.drop()
    await held.open()
    expect(await lost).toBe('lost')
    await using asked = await gate({ platform, table: 'idempotency_keys', event: 'INSERT' })
    const next = record()
    await asked.isReached()
    await platform.db.query(`UPDATE idempotency_keys SET held_until = now() WHERE answer IS NULL`)
    await asked.open()
    expect(refusal(await next)).toEqual([409, 'request_in_progress'])
    await must(record(), 201)
  })

  it('after the commit has done it once: the same request is told so', async () => {
    const invoice = await issued({ platform, project })
    const [key, body] = [keyed(), { ...transfer, amount: 2000 }]
    await using held = await gate({ platform, table: 'idempotency_keys', event: 'UPDATE OF answer' })
    const lost = platform.admin.post(`/payments/invoices/${invoice.id}/record`, body, key).catch(() => 'lost')
    await held.isReached()
    await platform.crash()
    await held.drop()
    await held.open()
    expect(await lost).toBe('lost')
    await platform.db.query(`UPDATE idempotency_keys SET held_until = now() WHERE answer IS NULL`)
    const again = await platform.admin.post(`/payments/invoices/${invoice.id}/record`, body, key)
    expect(refusal(again)).toEqual([409, 'answer_lost'])
    expect((await must(platform.admin.get(`/payments/invoices/${invoice.id}`))).amountPaid).toBe(2000)
  })

  it('and comes back from a pause commits nothing when another has taken its key', async () => {
    const invoice = await issued({ platform, project })
    const [key, body] = [keyed(), { ...transfer, amount: 1000 }]
    await using held = await gate({ platform, table: 'ledger_transactions', event: 'INSERT' })
    const slow = platform.admin.post(`/payments/invoices/${invoice.id}/record`, body, key)
    await held.isReached()
    await platform.db.query(`UPDATE idempotency_keys SET attempt = $1 WHERE answer IS NULL AND NOT has_effect`, [
      randomUUID(),
    ])
    await held.open()
    expect(refusal(await slow)).toEqual([503, 'unavailable'])
    expect((await must(platform.admin.get(`/payments/invoices/${invoice.id}`))).amountPaid).toBe(0)
  })
})

describe('money that was recorded already', () => {
  it('is 409 duplicate with the payment: same invoice, method, reference, amount and day', async () => {
    const { id } = await issued({ platform, project })
    const body = { ...transfer, amount: 2500, paidAt: '2026-11-27' }
    const { doc } = await must(platform.admin.post(`/payments/invoices/${id}/record`, body), 201)
    const again = await platform.admin.post(`/payments/invoices/${id}/record`, body)
    expect(refusal(again)).toEqual([409, 'duplicate'])
    expect(again.body.errors[0].data).toEqual({ payment: doc.id })
    for (const change of [{ reference: 'TRX-2' }, { method: 'cash' }, { paidAt: '2026-11-26' }])
      await must(platform.admin.post(`/payments/invoices/${id}/record`, { ...body, ...change }), 201)
    expect((await must(platform.admin.get(`/payments/invoices/${id}`))).amountPaid).toBe(10_000)
  })

  it('is taken twice where that is confirmed', async () => {
    const { id } = await issued({ platform, project })
    const body = { ...transfer, amount: 2500 }
    await must(platform.admin.post(`/payments/invoices/${id}/record`, body), 201)
    await must(platform.admin.post(`/payments/invoices/${id}/record`, { ...body, confirm: true }), 201)
    expect((await must(platform.admin.get(`/payments/invoices/${id}`))).amountPaid).toBe(5000)
  })

  it('is booked once when it comes twice at once', async () => {
    const { id } = await issued({ platform, project })
    const body = { ...transfer, amount: 2500 }
    const answers = await Promise.all([1, 2].map(() => platform.admin.post(`/payments/invoices/${id}/record`, body)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect((await must(platform.admin.get(`/payments/invoices/${id}`))).amountPaid).toBe(2500)
  })

  it('is found on another request for the same invoice', async () => {
    const invoice = await issued({ platform, project })
    const ask = () => requested({ platform, project, invoice: invoice.id, amount: 3000 })
    const [one, two] = [await ask(), await ask()]
    await must(platform.admin.post(`/payments/${one.id}/record`, transfer))
    expect(refusal(await platform.admin.post(`/payments/${two.id}/record`, transfer))).toEqual([409, 'duplicate'])
    await must(platform.admin.post(`/payments/${two.id}/record`, { ...transfer, confirm: true }))
  })

  it('a recorded refund is made once: the second is 409 duplicate unless confirmed', async () => {
    const { id } = await issued({ platform, project })
    const { doc } = await must(platform.admin.post(`/payments/invoices/${id}/record`, transfer), 201)
    const body = { amount: 1000, reason: 'A page less' }
    const answers = await Promise.all([1, 2].map(() => platform.admin.post(`/payments/${doc.id}/refund`, body)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.flatMap((answer) => (answer.status === 409 ? [refusal(answer)] : []))).toEqual([[409, 'duplicate']])
    expect((await must(platform.admin.get(`/payments/${doc.id}`))).refundedAmount).toBe(1000)
    await must(platform.admin.post(`/payments/${doc.id}/refund`, { ...body, confirm: true }))
    expect((await must(platform.admin.get(`/payments/${doc.id}`))).refundedAmount).toBe(2000)
  })
})
