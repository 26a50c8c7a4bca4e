import type { DemoApi, Json } from './demoApi.ts'
import type { DemoClient } from './accounts.ts'
import { demoContract } from './people.ts'
import { drawnSignature } from './pictures.ts'

/** Takes a project from where it is through these states, as an admin would by clicks. */
export async function moveProject({
  admin,
  id,
  through,
}: {
  admin: DemoApi
  id: string
  through: string[]
}): Promise<void> {
  for (const status of through) await admin.put(`/projects/${id}/status`, { status })
}

/** What a contract of the demo asks for at its start; its milestones share out the rest. */
export const depositPercentage = 25

/** A draft of the demo's contract over an amount in minor units of the client's currency. */
export async function draftContract({
  admin,
  client,
  amount,
  expiresAt,
}: {
  admin: DemoApi
  client: DemoClient
  amount: number
  expiresAt?: string
}): Promise<Json> {
  const { doc } = await admin.post('/contracts', {
    project: client.projectId,
    title: `Services for ${client.person.company}`,
    content: demoContract,
    amount,
    currency: client.person.currency,
    depositPercentage,
    ...(expiresAt !== undefined && { expiresAt }),
  })
  return doc
}

export async function sendContract({ admin, id }: { admin: DemoApi; id: string }): Promise<Json> {
  return (await admin.put(`/contracts/${id}/send`)).doc
}

/** He signs what he has read: the hash is the sent document's. Drawn by hand, or his name typed. */
export async function signContract({
  client,
  id,
  drawn,
}: {
  client: DemoClient
  id: string
  drawn: boolean
}): Promise<Json> {
  const contract = await client.api.get(`/contracts/${id}`)
  if (!drawn) {
    const typedName = `${client.person.firstName} ${client.person.lastName}`
    return client.api.post(`/contracts/${id}/sign`, {
      consent: true,
      documentSha256: contract.documentSha256,
      typedName,
    })
  }
  const form = new FormData()
  form.set('consent', 'true')
  form.set('documentSha256', contract.documentSha256)
  form.set('signature', await drawnSignature(), 'signature.png')
  return client.api.post(`/contracts/${id}/sign`, form)
}

/** Milestones that share out the whole contract but its deposit. */
export async function planMilestones({ admin, projectId }: { admin: DemoApi; projectId: string }): Promise<Json[]> {
  const plan = [
    { title: 'Brief', paymentPercentage: 15 },
    { title: 'Design', paymentPercentage: 26.66 },
    { title: 'Launch', paymentPercentage: 33.34 },
  ]
  const milestones: Json[] = []
  for (const [index, milestone] of plan.entries()) {
    const dueDate = dayFromNow(14 * (index + 1))
    milestones.push((await admin.post(`/projects/${projectId}/milestones`, { ...milestone, dueDate })).doc)
  }
  return milestones
}

export async function draftInvoice({
  admin,
  client,
  dueInDays,
  taxRateBps = 500,
  discount,
}: {
  admin: DemoApi
  client: DemoClient
  dueInDays: number
  taxRateBps?: number
  discount?: { bps?: number; amount?: number; description?: string }
}): Promise<Json> {
  const unit = client.person.currency === 'JPY' ? 1 : ['OMR', 'KWD'].includes(client.person.currency) ? 1000 : 100
  const { doc } = await admin.post('/payments/invoices', {
    project: client.projectId,
    dueDate: dayFromNow(dueInDays),
    currency: client.person.currency,
    lines: [
      { description: 'Design, two rounds', quantity: '12.5', unitAmount: 80 * unit, taxRateBps },
      { description: 'Hosting, one year', quantity: 1, unitAmount: 240 * unit, taxRateBps: 0, discountBps: 1000 },
    ],
    ...(discount && { discount }),
    notes: 'Thank you for working with us.',
  })
  return doc
}

export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
