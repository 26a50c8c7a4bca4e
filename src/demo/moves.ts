import type { DemoApi, Json } from './demoApi.ts'
import type { DemoClient } from './accounts.ts'
import { demoContract } from './people.ts'
import { drawnSignature } from './pictures.ts'

type MoveProjectArgs = { admin: DemoApi; id: string; through: string[] }

/** Moves a project through these states, as an admin would in the panel. */
export async function moveProject({ admin, id, through }: MoveProjectArgs): Promise<void> {
  for (const status of through) await admin.put(`/projects/${id}/status`, { status })
}

/** The deposit of a demo contract. Its milestones share the rest. */
export const depositPercentage = 25

type DraftContractArgs = { admin: DemoApi; client: DemoClient; amount: number; expiresAt?: string }

/** A draft of the demo's contract over an amount in minor units of the client's currency. */
export async function draftContract({ admin, client, amount, expiresAt }: DraftContractArgs): Promise<Json> {
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

type SignContractArgs = { client: DemoClient; id: string; drawn: boolean }

/** The client signs the document that was sent, named by its hash: drawn by hand, or with their name typed. */
export async function signContract({ client, id, drawn }: SignContractArgs): Promise<Json> {
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

/** Milestones that share the whole contract except its deposit. */
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

type DraftInvoiceArgs = {
  admin: DemoApi
  client: DemoClient
  dueInDays: number
  taxRateBps?: number
  discount?: { bps?: number; amount?: number; description?: string }
}

export async function draftInvoice({
  admin,
  client,
  dueInDays,
  taxRateBps = 500,
  discount,
}: DraftInvoiceArgs): Promise<Json> {
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
