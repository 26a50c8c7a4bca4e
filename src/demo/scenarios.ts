import { submitIdentity, type DemoClient } from './accounts.ts'
import { activePlan, issue, pay, record, signed, verify, working } from './chains.ts'
import type { DemoApi } from './demoApi.ts'
import { dayFromNow, draftContract, draftInvoice, moveProject, sendContract } from './moves.ts'

type Scenario = {
  title: string
  play: (args: { admin: DemoApi; client: DemoClient }) => Promise<void>
  /** Its client has much to see in the portal, so the demo names their sign-in. */
  isShown?: true
}

/** One scenario per client of the demo, so that every list of the agency has rows in every state. */
export const scenarios: Scenario[] = [
  {
    title: 'a contract that will expire unsigned',
    play: async ({ admin, client }) => {
      await moveProject({ admin, id: client.projectId, through: working })
      const expiresAt = new Date(Date.now() + 4_000).toISOString()
      const contract = await draftContract({ admin, client, amount: 640_000, expiresAt })
      await sendContract({ admin, id: contract.id })
    },
  },
  {
    title: 'a new submission with a question',
    play: async ({ client }) => {
      await client.api.post('/messages', {
        project: client.projectId,
        subject: 'Start',
        content: 'When could you begin?',
        type: 'general',
      })
    },
  },
  {
    title: 'a submission under review, identity check pending',
    play: async ({ admin, client }) => {
      await submitIdentity({ client })
      await moveProject({ admin, id: client.projectId, through: ['reviewing'] })
    },
  },
  {
    title: 'an approved project with a contract in draft, identity rejected',
    play: async ({ admin, client }) => {
      await submitIdentity({ client })
      await admin.put(`/admin/users/${client.id}/verification`, {
        status: 'rejected',
        rejectionReason: 'The back of the card cannot be read.',
      })
      await moveProject({ admin, id: client.projectId, through: working })
      await draftContract({ admin, client, amount: 1_250_000 })
    },
  },
  {
    title: 'a contract awaiting signature',
    play: async ({ admin, client }) => {
      await verify({ admin, client })
      await moveProject({ admin, id: client.projectId, through: working })
      const contract = await draftContract({ admin, client, amount: 980_000 })
      await sendContract({ admin, id: contract.id })
    },
  },
  {
    title: 'a signed contract awaiting countersignature, a draft invoice',
    play: async ({ admin, client }) => {
      await signed({ admin, client, amount: 450_000, drawn: true })
      await draftInvoice({ admin, client, dueInDays: 14 })
    },
  },
  {
    isShown: true,
    title: 'work in progress: deposit and one milestone paid, one requested, an open invoice with a discount',
    play: async ({ admin, client }) => {
      const { milestones } = await activePlan({ admin, client, amount: 1_000_001 })
      const first = await admin.put(`/projects/${client.projectId}/milestones/${milestones[0]?.id}/complete`)
      await record({ admin, payment: first.payment, method: 'bank_transfer' })
      await admin.put(`/projects/${client.projectId}/milestones/${milestones[1]?.id}/complete`)
      const discount = { bps: 500, description: 'For old friends' }
      await issue({ admin, invoice: await draftInvoice({ admin, client, dueInDays: 14, discount }) })
      await client.api.post('/messages', {
        project: client.projectId,
        content: 'The design is lovely. One question on the colours.',
        type: 'feedback',
      })
    },
  },
  {
    isShown: true,
    title: 'work under review, one invoice partially paid, one overdue, one written off',
    play: async ({ admin, client }) => {
      await activePlan({ admin, client, amount: 720_000, deposit: 'open' })
      await moveProject({ admin, id: client.projectId, through: ['review'] })
      const invoice = await issue({ admin, invoice: await draftInvoice({ admin, client, dueInDays: 30 }) })
      await pay({ admin, client, invoice, amount: Math.floor(invoice.total / 3) })
      await issue({ admin, invoice: await draftInvoice({ admin, client, dueInDays: -9 }) })
      const given = await issue({ admin, invoice: await draftInvoice({ admin, client, dueInDays: -90 }) })
      await pay({ admin, client, invoice: given, amount: Math.floor(given.total / 2) })
      await admin.post(`/payments/invoices/${given.id}/write-off`, { reason: 'Agreed with the client.' })
    },
  },
  {
    title: 'a completed project, its invoice paid, one invoice void and one credited',
    play: async ({ admin, client }) => {
      const { contract, milestones } = await activePlan({ admin, client, amount: 300_000 })
      for (const { id } of milestones) {
        const done = await admin.put(`/projects/${client.projectId}/milestones/${id}/complete`)
        await record({ admin, payment: done.payment, method: 'bank_transfer' })
      }
      await moveProject({ admin, id: client.projectId, through: ['review', 'completed'] })
      await admin.put(`/contracts/${contract.id}/complete`)
      const paid = await issue({ admin, invoice: await draftInvoice({ admin, client, dueInDays: 14 }) })
      await pay({ admin, client, invoice: paid, amount: paid.total })
      const wrong = await issue({ admin, invoice: await draftInvoice({ admin, client, dueInDays: 14 }) })
      await admin.put(`/payments/invoices/${wrong.id}/void`, { reason: 'Sent to the wrong address.' })
      const credited = await issue({ admin, invoice: await draftInvoice({ admin, client, dueInDays: 14 }) })
      await admin.post(`/payments/invoices/${credited.id}/credit`, {
        reason: 'Hosting is not needed.',
        amount: Math.floor(credited.total / 2),
      })
    },
  },
  {
    title: 'a cancelled project and contract, a payment request withdrawn',
    play: async ({ admin, client }) => {
      await signed({ admin, client, amount: 210_000, drawn: false })
      const request = await admin.post('/payments', {
        project: client.projectId,
        amount: 42_000,
        currency: client.person.currency,
        description: 'Deposit',
        dueDate: dayFromNow(7),
      })
      await admin.put(`/payments/${request.doc.id}/cancel`, { reason: 'The project was cancelled.' })
      const { docs } = await admin.get(`/contracts?where[project][equals]=${client.projectId}`)
      await admin.put(`/contracts/${docs[0].id}/cancel`, { reason: 'By agreement of both parties.' })
      await moveProject({ admin, id: client.projectId, through: ['cancelled'] })
    },
  },
  {
    title: 'a declined contract and its revision',
    play: async ({ admin, client }) => {
      await verify({ admin, client })
      await moveProject({ admin, id: client.projectId, through: working })
      const contract = await draftContract({ admin, client, amount: 512_000 })
      await sendContract({ admin, id: contract.id })
      await client.api.post(`/contracts/${contract.id}/decline`, { reason: 'The launch date does not suit us.' })
      await admin.post('/messages', {
        project: client.projectId,
        subject: 'A new date',
        content: 'We will send a revised contract.',
        type: 'update',
      })
    },
  },
  {
    title: 'refunds: one partial, one full',
    play: async ({ admin, client }) => {
      await activePlan({ admin, client, amount: 880_000 })
      for (const [description, amount] of [
        ['Stock photographs', 20_000],
        ['Printing', 35_000],
      ] as const) {
        const { doc } = await admin.post('/payments', {
          project: client.projectId,
          amount,
          currency: client.person.currency,
          description,
        })
        await record({ admin, payment: doc, method: 'cash' })
        await admin.post(`/payments/${doc.id}/refund`, {
          reason: 'Less was needed.',
          ...(description === 'Printing' ? {} : { amount: 5_000 }),
        })
      }
    },
  },
]
