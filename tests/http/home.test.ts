import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { projectOf, sentContract } from '../support/contracts.ts'
import { issued, must, newProject, paid, refusal, requested } from '../support/money.ts'
import { provenClient, registerClient, verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform()
})

afterAll(() => platform?.stop())

const homeOf = (person: Person) => must(person.get('/users/home'))
const empty = { docs: [], hasNextPage: false }

test('a new client is asked to prove their address and identity, and has nothing else', async () => {
  const person = await registerClient(platform)
  expect(await homeOf(person)).toEqual({
    user: {
      id: person.user.id,
      email: person.email,
      firstName: 'Layla',
      lastName: 'Haddad',
      identityStatus: 'not_submitted',
      isEmailVerified: false,
    },
    waiting: [
      { kind: 'verify_email', email: person.email },
      { kind: 'verify_identity', status: 'not_submitted' },
    ],
    projects: empty,
    contracts: empty,
    invoices: empty,
    unread: { messages: 0, notifications: expect.any(Number) },
  })
})

test('all that waits is there with what it takes to open it, and goes once it is done', async () => {
  const person = await verifiedClient(platform)
  const expiresAt = '2097-05-01T10:00:00.000Z'
  const contract = await sentContract({ platform, client: person, amount: 90_000, expiresAt })
  const project = await newProject(person)
  const invoice = await issued({ platform, project })
  const request = await requested({ platform, project, dueDate: '2098-01-01' })
  await must(platform.admin.post('/messages', { project, content: 'Hello' }), 201)

  const before = await homeOf(person)
  expect(before.waiting).toEqual([
    {
      kind: 'sign_contract',
      contract: contract.id,
      contractNumber: contract.contractNumber,
      title: 'Web shop contract',
      amount: 90_000,
      currency: 'USD',
      expiresAt,
    },
    {
      kind: 'pay_invoice',
      invoice: invoice.id,
      invoiceNumber: invoice.invoiceNumber,
      amount: 10_000,
      currency: 'USD',
      dueDate: '2099-01-31',
      isOverdue: false,
      isCardPayable: true,
    },
    {
      kind: 'pay_request',
      payment: request.id,
      description: 'Deposit',
      status: 'pending',
      amount: 5000,
      currency: 'USD',
      dueDate: '2098-01-01',
      isCardPayable: true,
    },
  ])
  expect(before.unread.messages).toBe(1)
  expect(before.unread).toEqual({
    messages: (await must(person.get('/messages/unread-count'))).unreadCount,
    notifications: (await must(person.get('/messages/notifications/unread-count'))).unreadCount,
  })

  await must(platform.admin.put(`/contracts/${contract.id}/cancel`, { reason: 'Another one' }))
  await must(platform.admin.post(`/payments/${request.id}/record`, { method: 'cash', reference: 'C-1' }))
  const transfer = { method: 'bank_transfer', reference: 'T-1', amount: 4000 }
  await must(platform.admin.post(`/payments/invoices/${invoice.id}/record`, transfer), 201)
  const after = await homeOf(person)
  expect(after.waiting).toMatchObject([{ kind: 'pay_invoice', invoice: invoice.id, amount: 6000 }])
  expect(after.waiting).toHaveLength(1)
})

test('a list is the beginning of its own list, without what only one document’s page shows', async () => {
  const person = await provenClient(platform)
  for (let count = 0; count < 11; count += 1) await newProject(person)
  await sentContract({ platform, client: person })
  await paid({ platform, project: await newProject(person) })
  const { projects, contracts, invoices } = await homeOf(person)
  const { docs } = await must(person.get('/projects'))
  expect(projects).toEqual({ docs, hasNextPage: true })
  const [contract] = (await must(person.get('/contracts'))).docs
  const { content, terms, signatures, ...shown } = contract
  expect(content).toBeDefined()
  expect(contracts).toEqual({ docs: [shown], hasNextPage: false })
  expect([terms, signatures, invoices]).toEqual([null, expect.anything(), empty])
})

test('what the policy hides is in no home', async () => {
  const person = await provenClient(platform)
  const other = await provenClient(platform)
  const project = await newProject(other)
  await issued({ platform, project })
  await must(platform.admin.post('/payments/invoices', { ...draft, project: await newProject(person) }), 201)
  await must(
    platform.admin.post('/contracts', { ...words, project: (await projectOf({ platform, client: person })).id }),
    201,
  )
  const stranger = { name: 'From a form', description: 'Mine', email: person.email, firstName: 'A', lastName: 'B' }
  await must(platform.anyone.post('/projects/submit', stranger), 201)
  const home = await homeOf(person)
  expect([home.contracts, home.invoices]).toEqual([empty, empty])
  expect(home.projects.docs.map(({ name }: { name: string }) => name)).toEqual(['Web shop', 'Harbour app'])
  const [unconfirmed] = (await must(person.get('/projects/unconfirmed'))).docs
  expect(home.waiting).toEqual([
    { kind: 'confirm_project', project: unconfirmed.id, name: 'From a form' },
    { kind: 'verify_identity', status: 'not_submitted' },
  ])
  await must(person.post(`/projects/${unconfirmed.id}/confirm`))
  expect((await homeOf(person)).projects.docs[0].name).toBe('From a form')
})

const draft = { dueDate: '2099-01-31', lines: [{ description: 'Design', quantity: 1, unitAmount: 10_000 }] }
const words = { title: 'A draft', content: 'Words', amount: 1000 }

test('an admin has a dashboard instead', async () => {
  expect(refusal(await platform.admin.get('/users/home'))).toEqual([403, 'forbidden'])
  expect(refusal(await platform.anyone.get('/users/home'))).toEqual([401, 'unauthenticated'])
})
