import { randomUUID } from 'node:crypto'
import { draftContract, projectOf, sentContract, signedContract } from '../contracts.ts'
import { formOf, jpegPhoto, pdfDocument } from '../files.ts'
import { draft, issued, must, newProject, paid, requested } from '../money.ts'
import type { Person } from '../people.ts'
import type { Platform } from '../platform.ts'

type FurnishArgs = { platform: Platform; client: Person }

/** Gives the client one of everything. */
export async function furnish({ platform, client }: FurnishArgs): Promise<Person> {
  const { admin } = platform
  const project = await newProject(client)
  await sentContract({ platform, client })
  await draftContract({ platform, project: await projectOf({ platform, client }) })
  const invoice = await issued({ platform, project })
  await issued({ platform, project, amount: 9000, description: 'Design' })
  await draft({ platform, project })
  await requested({ platform, project })
  const payment = await paid({ platform, project, confirm: true, amount: 7000, description: 'First part' })
  await must(admin.post(`/payments/${payment.id}/refund`, { amount: 500, reason: 'Too much' }))
  await must(admin.post(`/payments/${payment.id}/allocate`, { invoice: invoice.id, amount: 1000 }), 201)
  await must(admin.post(`/projects/${project}/milestones`, { title: 'Launch', paymentPercentage: 10 }), 201)
  await must(client.post('/messages', { project, content: 'Hello' }), 201)
  await must(admin.post('/messages', { project, content: 'Hello back' }), 201)
  const file = { bytes: await pdfDocument(), name: 'a.pdf' }
  await must(client.post('/files/upload', formOf({ file })), 201)
  await must(client.post(`/projects/${project}/files`, formOf({ file })), 201)
  await must(client.post('/users/upload-avatar', formOf({ avatar: { bytes: await jpegPhoto(), name: 'a.jpg' } })))
  return client
}

/** Rows of the agency, a signed contract, and what comes about by time or by Stripe. */
export async function plantRows({ platform, client }: FurnishArgs): Promise<void> {
  const { admin, db } = platform
  await signedContract({ platform, client })
  const template = { name: 'Usual', title: 'Contract', content: 'The provider builds a website.', language: 'en' }
  await must(admin.post('/contract-templates', template), 201)
  await must(admin.post('/project-types', { name: 'Website' }), 201)
  const _payload = JSON.stringify({ alt: 'A logo' })
  const logo = { bytes: await jpegPhoto(), name: 'logo.jpg', type: 'image/jpeg' }
  await must(admin.post('/media', formOf({ file: logo, _payload })), 201)
  await must(admin.post('/admin/system/broadcast', { title: 'News', message: 'We moved.', audience: 'client' }), 202)
  await must(admin.post('/payload-preferences/nav', { value: { open: true } }))
  const view = { title: 'Mine', relatedCollection: 'projects', where: {}, columns: [] }
  await must(admin.post('/payload-query-presets', view), 201)
  const plant = async (table: string, columns: Record<string, unknown>) => {
    const row = { id: randomUUID(), created_at: new Date(), updated_at: new Date(), ...columns }
    const places = Object.keys(row).map((_, index) => `$${index + 1}`)
    await db.query(`INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${places.join()})`, Object.values(row))
  }
  const one = async (table: string) => {
    const { rows } = await db.query<{ id: string }>(`SELECT id FROM ${table} WHERE client_id = $1`, [client.user.id])
    return rows[0]?.id
  }
  const [contract, invoice, payment] = [await one('contracts'), await one('invoices'), await one('payments')]
  const ofClient = { client_id: client.user.id }
  const money = { ...ofClient, currency: 'USD', payment_id: payment }
  await plant('contract_reminders', { ...ofClient, contract_id: contract, days_before: 7, outcome: 'sent' })
  await plant('invoice_reminders', { ...ofClient, invoice_id: invoice, day_offset: 1, outcome: 'sent' })
  const state = { state: 'warning_needs_response', reason: 'general' }
  await plant('payment_disputes', { ...money, ...state, stripe_dispute_id: 'du_1', amount: 10 })
  await db.query('UPDATE payments SET dispute_state = $2 WHERE id = $1', [payment, state.state])
  await plant('payment_reviews', { ...money, key: 'a', kind: 'metadata_mismatch', note: 'Another currency' })
  const event = { event_id: 'evt_1', type: 'payment_intent.succeeded', source: 'webhook', occurred_at: new Date() }
  await plant('stripe_events', event)
  const operation = { subject: 'a', kind: 'intent.create', user_id: client.user.id, outcome: 'failed', error: 'Lost' }
  await plant('stripe_operations', { ...operation, payment_id: payment })
}
