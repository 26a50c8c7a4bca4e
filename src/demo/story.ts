import { addressOf, arriveBySubmission, submitIdentity, type DemoClient } from './accounts.ts'
import type { DemoApi, Json } from './demoApi.ts'
import { draftContract, draftInvoice, moveProject, planMilestones, signContract } from './moves.ts'
import type { DemoPerson } from './people.ts'
import { ensure, step } from './steps.ts'

const person: DemoPerson = {
  mailbox: 'layla.alharthy',
  firstName: 'Layla',
  lastName: 'Al Harthy',
  company: 'Layla’s Books',
  locale: 'en',
  timezone: 'Asia/Muscat',
  currency: 'OMR',
}

type Stage = { admin: DemoApi; client: DemoClient }

/** From a visitor's submission to a signed and paid project, one line a step, as a client and an admin would do it over HTTP. */
export async function tellStory({ url, admin, run }: { url: string; admin: DemoApi; run: string }): Promise<void> {
  const client = await arrive({ url, admin, run })
  const { contract, milestones } = await agree({ admin, client })
  await workAndPay({ admin, client, milestone: milestones[0] })
  await talk({ admin, client, contract })
}

async function arrive({ url, admin, run }: { url: string; admin: DemoApi; run: string }): Promise<DemoClient> {
  const email = addressOf({ person, run })
  const project = {
    name: 'A shop for old books',
    description: 'Two thousand titles, two languages.',
    features: ['Search', 'Wish list'],
    timeline: 'Three months',
    budgetRange: '1,000 to 2,000 OMR',
  }
  const client: DemoClient = await step('a visitor submits a project, gets an account and sets his password', () =>
    arriveBySubmission({ url, person, email, project }),
  )
  await step('he sends his ID card and signature', () => submitIdentity({ client }))
  await step('he cannot sign anything yet, nor see what is not his', async () => {
    ensure((await client.api.try('GET', '/admin/dashboard')).status === 403, 'A client saw the dashboard.')
    ensure((await client.api.get('/users/verification-status')).status === 'pending', 'The check is not waiting.')
  })
  await step('the agency verifies his identity', () =>
    admin.put(`/admin/users/${client.id}/verification`, { status: 'verified' }),
  )
  return client
}

async function agree({ admin, client }: Stage): Promise<{ contract: Json; milestones: Json[] }> {
  await step('the agency reviews and approves the project', () =>
    moveProject({ admin, id: client.projectId, through: ['reviewing', 'approved'] }),
  )
  const milestones = await step('it plans three milestones that share out the contract', () =>
    planMilestones({ admin, projectId: client.projectId }),
  )
  const contract = await step('it writes a contract over 1,500.000 OMR', () =>
    draftContract({ admin, client, amount: 1_500_000 }),
  )
  await step('drafts are the agency’s own', async () => {
    ensure((await client.api.try('GET', `/contracts/${contract.id}`)).status === 404, 'The client saw a draft.')
  })
  const sent = await step('it sends the contract, frozen as a PDF', async () => {
    const { doc } = await admin.put(`/contracts/${contract.id}/send`)
    ensure(/^[0-9a-f]{64}$/.test(doc.documentSha256), 'The document has no hash.')
    return doc
  })
  await step(`the client reads ${sent.contractNumber}`, async () => {
    const { bytes } = await client.api.download(`/contracts/${contract.id}/pdf`)
    ensure(bytes.subarray(0, 5).toString() === '%PDF-', 'That is no PDF.')
  })
  await step('he signs it', () => signContract({ client, id: contract.id, drawn: true }))
  await step('a second signature is refused', async () => {
    const again = await client.api.try('POST', `/contracts/${contract.id}/sign`, {
      consent: true,
      documentSha256: sent.documentSha256,
      typedName: 'Layla',
    })
    ensure(again.status === 409, `The second signature was answered ${again.status}.`)
  })
  await step('the agency activates it, and work begins', async () => {
    await admin.put(`/contracts/${contract.id}/activate`)
    ensure((await admin.get(`/projects/${client.projectId}`)).status === 'in_progress', 'The project did not start.')
  })
  return { contract, milestones }
}

async function workAndPay({ admin, client, milestone }: Stage & { milestone: Json }): Promise<void> {
  const payment = await step('the first milestone is completed and asks for exactly its share', async () => {
    const done = await admin.put(`/projects/${client.projectId}/milestones/${milestone.id}/complete`)
    ensure(
      done.payment?.amount === 300_000 && done.payment.currency === 'OMR',
      'The share is not 20 % of 1,500.000 OMR.',
    )
    return done.payment
  })
  await step('its invoice is issued, with a number without gaps', async () => {
    const draft = await draftInvoice({ admin, client, dueInDays: 14 })
    const { doc } = await admin.put(`/payments/invoices/${draft.id}/send`)
    ensure(/^INV-\d{4}-\d{5}$/.test(doc.invoiceNumber), 'The invoice has no number.')
    const { bytes } = await client.api.download(`/payments/invoices/${doc.id}/pdf`)
    ensure(bytes.subarray(0, 5).toString() === '%PDF-', 'That is no PDF.')
  })
  await step('the client’s transfer arrives and is recorded', async () => {
    const { doc } = await admin.post(`/payments/${payment.id}/record`, {
      method: 'bank_transfer',
      reference: 'BM-2026-4711',
    })
    ensure(doc.status === 'completed', 'The payment is not completed.')
  })
  await step('card payments say honestly that they are not configured', async () => {
    const other = await admin.post('/payments', {
      project: client.projectId,
      amount: 10_000,
      currency: 'OMR',
      description: 'Photographs',
    })
    const intent = await client.api.try('POST', `/payments/${other.doc.id}/intent`)
    ensure(
      intent.status === 503 && intent.body.errors[0].code === 'payments_not_configured',
      `Answered ${intent.status}.`,
    )
    await admin.put(`/payments/${other.doc.id}/cancel`, { reason: 'Not needed after all.' })
  })
}

async function talk({ admin, client, contract }: Stage & { contract: Json }): Promise<void> {
  await step('both write messages', async () => {
    const { doc } = await client.api.post('/messages', {
      project: client.projectId,
      subject: 'Covers',
      content: 'The new covers are ready.',
    })
    await admin.post(`/messages/${doc.id}/reply`, { content: 'Wonderful, they go live tomorrow.' })
    ensure((await client.api.get('/messages/unread-count')).unreadCount === 1, 'The answer did not reach him.')
  })
  await step('the client was notified along the way', async () => {
    const { totalDocs } = await client.api.get('/messages/notifications')
    ensure(totalDocs >= 5, `He has ${totalDocs} notifications.`)
  })
  await step('the activity log tells it all', async () => {
    const { docs } = await admin.get(`/admin/activity-logs?entityType=contracts&entityId=${contract.id}&limit=100`)
    const actions = docs.map(({ action }: { action: string }) => action)
    for (const action of ['contract.send', 'contract.sign', 'contract.activate']) {
      ensure(actions.includes(action), `${action} is not in the log.`)
    }
  })
}
