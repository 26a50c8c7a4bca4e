import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../apiClient.ts'
import { contractText } from '../contracts.ts'
import { formOf } from '../files.ts'
import { transfer } from '../money.ts'
import type { Random } from '../seededRandom.ts'
import type { House } from './house.ts'
import type { Outcome, PatientCaller, Tally } from './patientCaller.ts'

type Doc = Answer['body']
export type Actor = { email: string; project: string; caller: PatientCaller }

/** What was answered with success, and must therefore be so: once. */
export type Facts = {
  projects: string[]
  messages: string[]
  broadcasts: string[]
  files: { name: string; path: string; sha256: string; actor: Actor }[]
  contracts: { id: string; title: string; actor: Actor }[]
  invoices: string[]
  transfers: string[]
  cardPayments: { id: string; actor: Actor; refunded: number }[]
}

export const noFacts = (): Facts => ({
  projects: [],
  messages: [],
  broadcasts: [],
  files: [],
  contracts: [],
  invoices: [],
  transfers: [],
  cardPayments: [],
})

export type StoryArgs = { house: House; admin: PatientCaller; actor: Actor; facts: Facts; tally: Tally; random: Random }
type Story = (args: StoryArgs) => Promise<void>

export const stories: Record<string, Story> = { submit, upload, sign, pay, transferred, invoice, broadcast, message }

/**
 * The document of a success. The repeat of a request whose answer was lost may be refused because it is done: then
 * `look` says what came of it.
 */
async function settle({ answer, isRepeat }: Outcome, what: string, look: () => Promise<Doc>): Promise<Doc> {
  if (answer.status < 300) return answer.body.doc
  const found = isRepeat ? await look() : undefined
  if (found !== undefined) return found
  throw new Error(`${what}: ${answer.status} ${answer.bytes.toString().slice(0, 300)}${isRepeat ? ' (a repeat)' : ''}`)
}

const first = async (caller: PatientCaller, path: string, field: string, value: string): Promise<Doc> =>
  (await caller.read(`${path}?depth=0&where[${field}][equals]=${encodeURIComponent(value)}`)).docs[0]

async function submit({ actor: { caller }, facts }: StoryArgs) {
  const name = `Project ${randomUUID()}`
  const body = { name, description: 'A shop on the web' }
  const outcome = await caller.call({ step: 'submit', path: '/projects/submit', body, isOnce: true })
  await settle(outcome, 'submit', () => first(caller, '/projects', 'name', name))
  facts.projects.push(name)
}

async function message({ actor: { caller, project }, facts }: StoryArgs) {
  const content = `Message ${randomUUID()}`
  const outcome = await caller.call({ step: 'message', path: '/messages', body: { project, content }, isOnce: true })
  await settle(outcome, 'message', () => first(caller, '/messages', 'content', content))
  facts.messages.push(content)
}

async function upload({ actor, facts, random }: StoryArgs) {
  const name = `${randomUUID()}.txt`
  const line = `${randomUUID()} is a line of this file.\n`
  const bytes = Buffer.from(line.repeat(random.pick([1, 100, 4000])))
  const body = formOf({ file: { bytes, name, type: 'text/plain' } })
  const { caller, project } = actor
  const outcome = await caller.call({ step: 'upload', path: `/projects/${project}/files`, body, isOnce: true })
  const { path } = await settle(outcome, 'upload', () => first(caller, '/project-files', 'filename', name))
  facts.files.push({ name, path, sha256: createHash('sha256').update(bytes).digest('hex'), actor })
}

async function sign({ admin, actor, facts, random }: StoryArgs) {
  const title = `Contract ${randomUUID()}`
  const body = { project: actor.project, title, content: contractText, amount: 12_345 }
  const created = await admin.call({ step: 'draft', path: '/contracts', body, isOnce: true })
  const { id } = await settle(created, 'draft', () => first(admin, '/contracts', 'title', title))
  const state = async (caller: PatientCaller, before: string) => {
    const contract = await caller.read(`/contracts/${id}`)
    return contract.status === before ? undefined : contract
  }
  const sent = await admin.call({ step: 'send', method: 'PUT', path: `/contracts/${id}/send` })
  await settle(sent, 'send', () => state(admin, 'draft'))
  const { documentSha256 } = await actor.caller.read(`/contracts/${id}`)
  const signing = { consent: true, documentSha256, typedName: 'Layla Haddad', confirmName: true }
  const isOnce = random.integer(0, 1) === 0
  const signed = await actor.caller.call({ step: 'sign', path: `/contracts/${id}/sign`, body: signing, isOnce })
  await settle(signed, 'sign', () => state(actor.caller, 'sent'))
  facts.contracts.push({ id, title, actor })
}

async function request({ admin, actor }: StoryArgs): Promise<string> {
  const description = `Request ${randomUUID()}`
  const body = { project: actor.project, amount: 5000, currency: 'USD', description }
  const outcome = await admin.call({ step: 'request', path: '/payments', body, isOnce: true })
  return (await settle(outcome, 'request', () => first(admin, '/payments', 'description', description))).id
}

async function transferred(args: StoryArgs) {
  const { admin, facts } = args
  const id = await request(args)
  const body = { ...transfer, reference: randomUUID() }
  const outcome = await admin.call({ step: 'record', path: `/payments/${id}/record`, body, isOnce: true })
  await settle(outcome, 'record', () => completed(admin, id))
  facts.transfers.push(id)
}

/** A charge on the server, its webhooks until they are taken, and often a refund of a part. */
async function pay(args: StoryArgs) {
  const { house, admin, actor, facts, random, tally } = args
  const id = await request(args)
  const { caller } = actor
  const path = `/payments/${id}/process`
  const outcome = await caller.call({ step: 'pay', path, body: { paymentMethodId: 'pm_card_visa' } })
  await settle(outcome, 'pay', () => completed(caller, id))
  await tellEvents({ house, id, tally })
  const payment = { id, actor, refunded: 0 }
  facts.cardPayments.push(payment)
  if (random.integer(0, 2) === 0) return
  const amount = random.integer(1, 4000)
  payment.refunded = amount
  await refund({ admin, id, amount })
  await tellEvents({ house, id, tally })
}

/**
 * A key whose answer is lost says only that it was begun: Stripe may never have been reached. So whoever asked looks,
 * and asks again with another key until it is done.
 */
async function refund({ admin, id, amount }: Pick<StoryArgs, 'admin'> & { id: string; amount: number }) {
  for (;;) {
    const body = { amount, reason: 'Asked for' }
    const { answer } = await admin.call({ step: 'refund', path: `/payments/${id}/refund`, body, isOnce: true })
    if (answer.status < 300) return
    if (answer.body.errors[0].code !== 'answer_lost') throw new Error(`refund: ${answer.bytes.toString()}`)
    const { docs } = await admin.read(`/payment-refunds?depth=0&where[payment][equals]=${id}`)
    if (docs.some(({ status }: Doc) => status === 'succeeded')) return
  }
}

async function completed(caller: PatientCaller, id: string): Promise<Doc> {
  const payment = await caller.read(`/payments/${id}`)
  return payment.status === 'pending' ? undefined : payment
}

type TellEventsArgs = { house: House; id: string; tally: Tally }

/** Stripe repeats an event until it is taken. */
async function tellEvents({ house, id, tally }: TellEventsArgs): Promise<void> {
  const events = house.stripe.intents.of(id).flatMap((intent) => house.stripe.eventsOf(intent.id))
  for (const event of events) {
    for (;;) {
      const [status = 0] = await house.stripe.deliver({ to: house.platform.url, events: [event] })
      tally.answers[`webhook ${status}`] = (tally.answers[`webhook ${status}`] ?? 0) + 1
      if (status === 200) break
      await sleep(300)
    }
  }
}

async function invoice({ admin, actor, facts }: StoryArgs) {
  const notes = `Invoice ${randomUUID()}`
  const lines = [{ description: 'Design', quantity: 1, unitAmount: 10_000 }]
  const body = { project: actor.project, dueDate: '2099-01-31', lines, notes }
  const drafted = await admin.call({ step: 'invoice', path: '/payments/invoices', body, isOnce: true })
  const { id } = await settle(drafted, 'invoice', () => first(admin, '/invoices', 'notes', notes))
  const issued = await admin.call({ step: 'issue', method: 'PUT', path: `/payments/invoices/${id}/send` })
  await settle(issued, 'issue', async () => {
    const doc = await admin.read(`/payments/invoices/${id}`)
    return doc.status === 'draft' ? undefined : doc
  })
  facts.invoices.push(id)
}

async function broadcast({ admin, facts }: StoryArgs) {
  const title = `Announcement ${randomUUID()}`
  const body = { title, message: 'We rest on Friday.', audience: 'client' }
  const outcome = await admin.call({ step: 'broadcast', path: '/admin/system/broadcast', body, isOnce: true })
  if (outcome.answer.status >= 300)
    await settle(outcome, 'broadcast', () => first(admin, '/broadcasts', 'title', title))
  facts.broadcasts.push(title)
}
