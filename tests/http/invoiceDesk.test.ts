import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { draft, issued, must, newProject, nowhere, refusal, requested, transfer } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

const line = (unitAmount: number) => ({ description: 'Design', quantity: '1', unitAmount })

describe('what the panel does with invoices', () => {
  let platform: Platform
  let client: Person
  let project: string

  beforeAll(async () => {
    platform = await startPlatform()
    client = await provenClient(platform)
    project = await newProject(client)
  })

  afterAll(() => platform?.stop())

  const balance = async (id: string) => {
    const { status, amountPaid, amountOwed } = await must(platform.admin.get(`/payments/invoices/${id}`))
    return { status, amountPaid, amountOwed }
  }
  const openRequests = async (invoice: string) =>
    (
      await platform.db.query(`SELECT amount::int FROM payments WHERE invoice_id = $1 AND status = 'pending'`, [
        invoice,
      ])
    ).rows.map(({ amount }) => amount)

  test('money for an invoice is recorded in one step, all that is owed where no amount is given', async () => {
    const { id } = await issued({ platform, project })
    const part = await must(platform.admin.post(`/payments/invoices/${id}/record`, { ...transfer, amount: 4000 }), 201)
    expect(part.doc).toMatchObject({ amount: 4000, status: 'completed', method: 'bank_transfer', invoice: id })
    expect(await balance(id)).toEqual({ status: 'partially_paid', amountPaid: 4000, amountOwed: 6000 })
    await must(platform.admin.post(`/payments/invoices/${id}/record`, transfer), 201)
    expect(await balance(id)).toEqual({ status: 'paid', amountPaid: 10_000, amountOwed: 0 })
    expect(refusal(await platform.admin.post(`/payments/invoices/${id}/record`, transfer))).toEqual([
      409,
      'illegal_transition',
    ])
    const told = await platform.db.query(
      `SELECT type FROM notifications WHERE user_id = $1 AND type LIKE 'payment.%'`,
      [client.user.id],
    )
    expect(told.rows.map(({ type }) => type)).toEqual(['payment.received', 'payment.received'])
  })

  test('it settles the request for exactly this amount; amounts no longer owed are no longer requested', async () => {
    const { id } = await issued({ platform, project })
    const asked = await requested({ platform, project, invoice: id, amount: 4000 })
    await requested({ platform, project, invoice: id, amount: 6000 })
    const first = await must(platform.admin.post(`/payments/invoices/${id}/record`, { ...transfer, amount: 4000 }), 201)
    expect(first.doc.id).toBe(asked.id)
    expect(await openRequests(id)).toEqual([6000])
    await must(platform.admin.post(`/payments/invoices/${id}/record`, { ...transfer, amount: 5000 }), 201)
    expect(await openRequests(id)).toEqual([])
    expect((await balance(id)).amountOwed).toBe(1000)
  })

  test('never more than is owed, however many record it at once', async () => {
    const { id } = await issued({ platform, project })
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        platform.admin.post(`/payments/invoices/${id}/record`, {
          method: 'cash',
          reference: `R-${index}`,
          amount: 4000,
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 409, 409, 409, 409])
    expect((await balance(id)).amountPaid).toBe(8000)
    expect(
      refusal(await platform.admin.post(`/payments/invoices/${id}/record`, { ...transfer, amount: 2001 })),
    ).toEqual([409, 'amount_exceeded'])
  })

  test('drafts take no money, and only admins record it', async () => {
    const { id } = await draft({ platform, project })
    expect(refusal(await platform.admin.post(`/payments/invoices/${id}/record`, transfer))).toEqual([
      409,
      'illegal_transition',
    ])
    expect((await client.post(`/payments/invoices/${id}/record`, transfer)).status).toBe(403)
    expect((await platform.anyone.post(`/payments/invoices/${id}/record`, transfer)).status).toBe(401)
    expect((await platform.admin.post(`/payments/invoices/${nowhere}/record`, transfer)).status).toBe(404)
    expect((await platform.admin.post(`/payments/invoices/${id}/record`, { ...transfer, amount: 0 })).status).toBe(400)
  })

  test('a draft is written anew with exact amounts, and an issued invoice never', async () => {
    const { id } = await draft({ platform, project })
    const body = { dueDate: '2099-03-31', lines: [{ ...line(3333), taxRateBps: 500 }, line(1000)], notes: 'Thank you' }
    const { doc } = await must(platform.admin.put(`/payments/invoices/${id}`, body))
    expect(doc).toMatchObject({ id, status: 'draft', subtotal: 4333, taxTotal: 167, total: 4500, notes: 'Thank you' })
    expect(doc.lines).toHaveLength(2)
    const log = await platform.db.query(
      `SELECT after FROM activity_logs WHERE entity_id = $1 AND action = 'invoice.updated'`,
      [id],
    )
    expect(log.rows[0]?.after).toMatchObject({ total: 4500 })
    expect((await platform.admin.put(`/payments/invoices/${id}`, { dueDate: '2099-03-31', lines: [] })).status).toBe(
      400,
    )
    expect((await client.put(`/payments/invoices/${id}`, body)).status).toBe(403)
    await must(platform.admin.put(`/payments/invoices/${id}/send`))
    expect(refusal(await platform.admin.put(`/payments/invoices/${id}`, body))).toEqual([409, 'illegal_transition'])
  })

  test('a preview is a PDF that leaves nothing behind', async () => {
    const count = async () => (await platform.db.query('SELECT count(*) FROM invoices')).rows
    const before = await count()
    const answer = await platform.admin.post('/payments/invoices/preview', {
      project,
      dueDate: '2099-01-31',
      lines: [line(10_000)],
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(answer.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await count()).toEqual(before)
    expect((await client.post('/payments/invoices/preview', {})).status).toBe(403)
  })
})
