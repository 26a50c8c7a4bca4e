import { addressOf, arriveBySubmission, submitIdentity, type DemoClient } from './accounts.ts'
import type { DemoApi, Json } from './demoApi.ts'
import { depositPercentage, moveProject, planMilestones, signContract } from './moves.ts'
import type { DemoPerson } from './people.ts'
import { ensure, step } from './steps.ts'
import { contractTemplate } from './contractTemplate.ts'
import { workAndPay } from './workAndPay.ts'

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

/** From a visitor's submission to a signed and paid project, step by step over HTTP, as a client and an admin would. */
export async function tellStory({ url, admin, run }: { url: string; admin: DemoApi; run: string }): Promise<void> {
  const client = await arrive({ url, admin, run })
  const { contract, milestones } = await agree({ admin, client })
  await workAndPay({ admin, client, contract, milestone: milestones[0] })
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
  const client: DemoClient = await step('a visitor submits a project, gets an account and sets a password', () =>
    arriveBySubmission({ url, person, email, project }),
  )
  await step('they submit an ID card and a signature', () => submitIdentity({ client }))
  await step('they cannot sign yet, nor see what belongs to others', async () => {
    ensure((await client.api.try('GET', '/admin/dashboard')).status === 403, 'A client saw the dashboard.')
    ensure((await client.api.get('/users/verification-status')).status === 'pending', 'The check is not pending.')
  })
  await step('the agency verifies their identity', () =>
    admin.put(`/admin/users/${client.id}/verification`, { status: 'verified' }),
  )
  return client
}

async function agree({ admin, client }: Stage): Promise<{ contract: Json; milestones: Json[] }> {
  await step('the agency reviews and approves the project', () =>
    moveProject({ admin, id: client.projectId, through: ['reviewing', 'approved'] }),
  )
  const milestones = await step('it plans three milestones for three quarters of the contract', () =>
    planMilestones({ admin, projectId: client.projectId }),
  )
  const draft = await step('it previews its contract template with the project’s data', () =>
    previewDraft({ admin, client }),
  )
  const contract = await step(
    'it creates the contract over 1,500.000 OMR with a deposit of 25%',
    async () => (await admin.post('/contracts', draft)).doc,
  )
  await step('the client cannot see drafts', async () => {
    ensure((await client.api.try('GET', `/contracts/${contract.id}`)).status === 404, 'The client saw a draft.')
  })
  const sent = await step('it sends the contract, locked as a PDF', async () => {
    const { doc } = await admin.put(`/contracts/${contract.id}/send`)
    ensure(/^[0-9a-f]{64}$/.test(doc.documentSha256), 'The document has no hash.')
    return doc
  })
  await step(`the client reads ${sent.contractNumber}`, async () => {
    const { bytes } = await client.api.download(`/contracts/${contract.id}/pdf`)
    ensure(bytes.subarray(0, 5).toString() === '%PDF-', 'That is not a PDF.')
  })
  await step('they sign it', () => signContract({ client, id: contract.id, drawn: true }))
  await step('a second signature is refused', async () => {
    const again = await client.api.try('POST', `/contracts/${contract.id}/sign`, {
      consent: true,
      documentSha256: sent.documentSha256,
      typedName: 'Layla',
    })
    ensure(again.status === 409, `The second signature was answered ${again.status}.`)
  })
  await step('the agency countersigns it, and work begins', async () => {
    await admin.put(`/contracts/${contract.id}/activate`)
    ensure((await admin.get(`/projects/${client.projectId}`)).status === 'in_progress', 'The project did not start.')
  })
  return { contract, milestones }
}

async function previewDraft({ admin, client }: Stage): Promise<Json> {
  const { id: template } = await contractTemplate({ admin })
  const draft = {
    project: client.projectId,
    template,
    amount: 1_500_000,
    currency: client.person.currency,
    depositPercentage,
  }
  const { text, variables } = await admin.post('/contracts/preview?format=json', draft)
  ensure(!text.includes('{{'), 'A variable was left in the text.')
  ensure(variables['contract.amount'] === '1,500.000 OMR', 'The amount is not in the text.')
  return draft
}

async function talk({ admin, client, contract }: Stage & { contract: Json }): Promise<void> {
  await step('both write messages', async () => {
    const { doc } = await client.api.post('/messages', {
      project: client.projectId,
      subject: 'Covers',
      content: 'The new covers are ready.',
    })
    await admin.post(`/messages/${doc.id}/reply`, { content: 'Wonderful, they go live tomorrow.' })
    ensure((await client.api.get('/messages/unread-count')).unreadCount === 1, 'The reply did not reach the client.')
  })
  await step('the client was notified along the way', async () => {
    const { totalDocs } = await client.api.get('/messages/notifications')
    ensure(totalDocs >= 5, `The client has ${totalDocs} notifications.`)
  })
  await step('the activity log has all of it', async () => {
    const { docs } = await admin.get(`/admin/activity-logs?entityType=contracts&entityId=${contract.id}&limit=100`)
    const actions = docs.map(({ action }: { action: string }) => action)
    for (const action of ['contract.sent', 'contract.signed', 'contract.activated']) {
      ensure(actions.includes(action), `${action} is not in the log.`)
    }
  })
}
