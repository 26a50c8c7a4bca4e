import { submitIdentity, type DemoClient } from './accounts.ts'
import type { DemoApi, Json } from './demoApi.ts'
import { draftContract, moveProject, planMilestones, sendContract, signContract } from './moves.ts'

/** From a submission to a project that can have a contract. */
export const working = ['reviewing', 'approved']

// Moves that belong together and that most of the demo's clients go through.

export async function verify({ admin, client }: { admin: DemoApi; client: DemoClient }): Promise<void> {
  await submitIdentity({ client })
  await admin.put(`/admin/users/${client.id}/verification`, { status: 'verified' })
}

export async function signed(args: {
  admin: DemoApi
  client: DemoClient
  amount: number
  drawn: boolean
}): Promise<Json> {
  const { admin, client, amount, drawn } = args
  await verify({ admin, client })
  await moveProject({ admin, id: client.projectId, through: working })
  const contract = await draftContract({ admin, client, amount })
  await sendContract({ admin, id: contract.id })
  await signContract({ client, id: contract.id, drawn })
  return contract
}

/** An active contract fully split into milestones. Its deposit is requested and, unless it is `open`, paid. */
export async function activePlan(args: {
  admin: DemoApi
  client: DemoClient
  amount: number
  deposit?: 'paid' | 'open'
}): Promise<{ contract: Json; milestones: Json[] }> {
  const { admin, client, amount, deposit = 'paid' } = args
  const contract = await signed({ admin, client, amount, drawn: true })
  await admin.put(`/contracts/${contract.id}/activate`)
  const milestones = await planMilestones({ admin, projectId: client.projectId })
  if (deposit === 'paid') {
    await record({ admin, payment: await depositOf({ admin, contract }), method: 'bank_transfer' })
  }
  return { contract, milestones }
}

/** The payment request that the activation created. */
export async function depositOf({ admin, contract }: { admin: DemoApi; contract: Json }): Promise<Json> {
  const { docs } = await admin.get(`/payments?where[contract][equals]=${contract.id}&where[planPart][equals]=deposit`)
  return docs[0]
}

type RecordArgs = { admin: DemoApi; payment: Json; method: string }

export async function record({ admin, payment, method }: RecordArgs): Promise<void> {
  const reference = `DEMO-${String(payment.id).slice(-8)}`
  await admin.post(`/payments/${payment.id}/record`, { method, reference })
}

export async function issue({ admin, invoice }: { admin: DemoApi; invoice: Json }): Promise<Json> {
  return (await admin.put(`/payments/invoices/${invoice.id}/send`)).doc
}

export async function pay(args: { admin: DemoApi; client: DemoClient; invoice: Json; amount: number }): Promise<void> {
  const { admin, client, invoice, amount } = args
  const { doc } = await admin.post('/payments', {
    project: client.projectId,
    invoice: invoice.id,
    amount,
    currency: invoice.currency,
    description: `For ${invoice.invoiceNumber}`,
  })
  await record({ admin, payment: doc, method: 'bank_transfer' })
}
