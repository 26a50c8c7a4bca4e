import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { templateVariables } from '../../src/domain/contracts/templateVariables.ts'
import type { ApiClient } from '../support/apiClient.ts'
import { draftContract, projectOf } from '../support/contracts.ts'
import { must, nowhere, refusal } from '../support/money.ts'
import { pageTexts } from '../support/pdfSamples.ts'
import { provenClient, registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let admin: ApiClient
let client: Person
let project: { id: string }

beforeAll(async () => {
  platform = await startPlatform()
  admin = platform.admin
  client = await registerClient(platform, { company: 'Haddad Trading' })
  await must(client.put('/users/profile', { billingAddress: 'Way 12\nMuscat', taxNumber: 'OM77' }))
  project = await planned({ of: client })
  const company = { legalName: 'AlphaZee LLC', address: 'Way 1\nMuscat', taxNumber: 'OM1', email: 'a@agency.example' }
  await must(admin.post('/globals/company', company))
})

afterAll(() => platform?.stop())

/** A project with milestones for 15, 26.66 and 33.34 per cent; a quarter is left for the deposit. */
async function planned({ of }: { of: Person }): Promise<{ id: string }> {
  const { id } = await projectOf({ platform, client: of })
  for (const [title, paymentPercentage] of [
    ['Brief', 15],
    ['Design', 26.66],
    ['Launch', 33.34],
  ] as const)
    await must(admin.post(`/projects/${id}/milestones`, { title, paymentPercentage, dueDate: '2031-02-03' }), 201)
  return { id }
}

let count = 0

function save(changes: Record<string, unknown>) {
  count += 1
  const words = { title: 'Services for {{client.company}}', content: 'Between {{company.name}} and {{client.name}}.' }
  return admin.post('/contract-templates', { name: `Template ${count}`, ...words, ...changes })
}

const template = async (changes: Record<string, unknown>): Promise<string> => (await must(save(changes), 201)).doc.id

const use = (changes: Record<string, unknown>) =>
  admin.post('/contracts', { project: project.id, amount: 1_500_001, currency: 'OMR', ...changes })

const preview = (changes: Record<string, unknown>, format: 'pdf' | 'json' = 'json') =>
  admin.post(
    '/contracts/preview',
    { project: project.id, amount: 1_500_001, currency: 'OMR', ...changes },
    { query: { format } },
  )

/** What stands with each variable that does not exist. */
const unknown = {
  code: 'invalid_value',
  params: {
    variable: expect.stringContaining('{{'),
    part: expect.any(String),
    position: expect.any(Number),
    excerpt: expect.any(String),
  },
}
const errorsOf = (answer: { body: { errors: { data: { errors: Record<string, string>[] } }[] } }) =>
  answer.body.errors[0]?.data.errors ?? []

/** Texts and formats of the first paragraph. */
const inline = (doc: { content: { root: { children: { children: Record<string, unknown>[] }[] } } }) =>
  (doc.content.root.children[0]?.children ?? []).map(({ type, text, format }) =>
    type === 'text' ? [text, format] : type,
  )

const text = (words: string, format = 0) => ({
  type: 'text',
  text: words,
  format,
  version: 1,
  detail: 0,
  mode: 'normal',
  style: '',
})
const block = (children: unknown[], type = 'paragraph') => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children,
  ...(type === 'paragraph' && { textFormat: 0, textStyle: '' }),
})
const state = (children: unknown[]) => ({ root: block(children, 'root') })

test('a contract made from a template has every variable filled in, as its own copy', async () => {
  const lines = Object.keys(templateVariables)
    .filter((name) => name !== 'milestones')
    .map((name) => `${name}: {{${name}}}`)
  await must(client.put('/users/profile', { phone: '+968 1' }))
  await must(admin.post('/globals/company', { phone: '+968 2', website: 'https://a.example', bankDetails: 'IBAN 1' }))
  const id = await template({
    content: `# Contract\n\n${lines.join('\n\n')}\n\n{{milestones}}`,
    terms: 'Law of {{company.name}}.',
  })
  const { doc } = await must(use({ template: id, depositPercentage: 25, expiresAt: '2031-03-04' }), 201)
  expect(doc).toMatchObject({ title: 'Services for Haddad Trading', terms: 'Law of AlphaZee.', amount: 1_500_001 })
  const filled = JSON.stringify(doc.content)
  expect(filled).not.toContain('{{')
  for (const words of [
    'client.name: Layla Haddad',
    `client.email: ${client.email}`,
    'client.billingAddress: Way 12',
    'company.legalName: AlphaZee LLC',
    'project.name: Web shop',
    `contract.number: ${doc.contractNumber}`,
    'contract.amount: 1,500.001 OMR',
    'contract.deposit: 375.000 OMR',
    'contract.depositPercentage: 25%',
    'contract.expiry: 4 March 2031',
  ])
    expect(filled).toContain(words)
  await must(admin.patch(`/contract-templates/${id}`, { content: 'Something else.' }))
  await must(admin.delete(`/contract-templates/${id}`))
  expect((await admin.get(`/contracts/${doc.id}`)).body.content).toEqual(doc.content)
})

test('the table of milestones has the amounts that the payment plan asks for, and its total is the contract', async () => {
  const id = await template({ content: 'Payment:\n\n{{milestones}}' })
  for (const [amount, depositPercentage] of [
    [1_500_001, 25],
    [7, 25],
    [999_999_999_999, 12.5],
    [100, 0],
  ] as const) {
    const { doc } = await must(use({ template: id, amount, depositPercentage }), 201)
    const rows = doc.content.root.children[1].children.map((row: { children: unknown[] }) =>
      row.children.map((cell) => /"text":"([^"]*)"/.exec(JSON.stringify(cell))?.[1]),
    )
    const { parts } = (await admin.get(`/contracts/${doc.id}/plan`)).body
    const money = (minor: number) =>
      `${Math.floor(minor / 1000).toLocaleString('en')}.${String(minor % 1000).padStart(3, '0')} OMR`
    expect(rows[0]).toEqual(['Milestone', 'Due', 'Share', 'Amount'])
    expect(rows.slice(1, -1).map((row: string[]) => row.at(-1))).toEqual(
      parts.map((part: { amount: number }) => money(part.amount)),
    )
    expect(rows.at(-1)).toEqual(['Total', undefined, '100%', money(amount)])
  }
})

test('a variable that does not exist is refused when the template is saved, with its name and its place', async () => {
  const answer = await save({
    title: '{{client.nme}}',
    content: 'Fine.\n\nBetween {{client.nmae}} and {{ company.name }}.',
    terms: 'One\nTwo {{constructor}}',
  })
  expect(refusal(answer)).toEqual([400, 'validation_failed'])
  expect(errorsOf(answer)).toEqual([
    {
      ...unknown,
      path: 'title',
      variable: 'client.nme',
      message: expect.stringContaining('the title: “{{client.nme}}”'),
    },
    {
      ...unknown,
      path: 'content',
      variable: 'client.nmae',
      message: expect.stringContaining('block 2: “Between {{client.nmae}}'),
    },
    { ...unknown, path: 'terms', variable: 'constructor', message: expect.stringContaining('line 2') },
  ])
  const id = await template({})
  expect(refusal(await admin.patch(`/contract-templates/${id}`, { content: '{{x}}' }))).toEqual([
    400,
    'validation_failed',
  ])
})

test.each([
  ['braces that are not closed', 'The {{client.name is here'],
  ['braces that are not opened', 'The client.name}} is here'],
  ['one that is broken by a link', 'The {{client.[name](https://a.example)}}'],
  ['the table in the middle of a line', 'These: {{milestones}}'],
  ['the table in a list', '- {{milestones}}'],
  ['a variable in an address', '[write](https://a.example/{{client.email}})'],
  ['nothing at all', ''],
])('a template with %s is refused', async (_, content) => {
  expect(refusal(await save({ content }))).toEqual([400, 'validation_failed'])
})

test('a table in title or terms is refused, and so is a picture', async () => {
  for (const changes of [
    { title: '{{milestones}}' },
    { terms: '{{milestones}}' },
    { content: state([block([], 'upload')]) },
  ])
    expect(refusal(await save(changes))).toEqual([400, 'validation_failed'])
})

test('a variable without a value is an error that names it, never a blank, and takes no number', async () => {
  const poor = await registerClient(platform)
  const bare = await projectOf({ platform, client: poor })
  const id = await template({
    content: '{{client.company}} {{contract.deposit}} {{contract.expiry}}\n\n{{milestones}}',
  })
  const answer = await use({ template: id, project: bare.id })
  expect(refusal(answer)).toEqual([400, 'validation_failed'])
  expect(errorsOf(answer).map(({ path, variable }) => [path, variable])).toEqual([
    ['template', 'client.company'],
    ['template', 'contract.deposit'],
    ['template', 'contract.expiry'],
    ['template', 'milestones'],
  ])
  expect(refusal(await preview({ template: id, project: bare.id }, 'pdf'))).toEqual([400, 'validation_failed'])
  const numbers = [(await draftContract({ platform, project: bare })).contractNumber]
  await use({ template: id, project: bare.id })
  numbers.push((await draftContract({ platform, project: bare })).contractNumber)
  const [first = 0, second = 0] = numbers.map((number) => Number(number.slice(-5)))
  expect(second).toBe(first + 1)
})

test('values are text: variables or markup in them stay unchanged', async () => {
  const sly = await registerClient(platform, {
    firstName: '{{company.name}}',
    lastName: '<b>**x**</b> $& $1',
    company: '[a](javascript:alert(1))',
  })
  const of = await projectOf({ platform, client: sly })
  const id = await template({ content: '{{client.name}} | {{client.company}}' })
  const { doc } = await must(use({ template: id, project: of.id }), 201)
  expect(inline(doc)).toEqual([['{{company.name}} <b>**x**</b> $& $1 | [a](javascript:alert(1))', 0]])
  expect(doc.title).toBe('Services for [a](javascript:alert(1))')
  const sent = await must(admin.put(`/contracts/${doc.id}/send`))
  const { bytes } = await admin.get(`/contracts/${sent.doc.id}/pdf`)
  expect((await pageTexts(bytes)).join(' ')).toContain('{{company.name}} <b>**x**</b> $& $1')
})

test('a variable split over formatted texts is filled in with the format of its beginning; lines become line breaks', async () => {
  const parts = [
    text('To {{cli', 1),
    text('ent.', 2),
    text('name}}, at ', 0),
    text('{{client.billingAddress}}', 2),
    text('!'),
  ]
  const id = await template({ content: state([block(parts)]) })
  const { doc } = await must(use({ template: id }), 201)
  expect(inline(doc)).toEqual([
    ['To Layla Haddad', 1],
    [', at ', 0],
    ['Way 12', 2],
    'linebreak',
    ['Muscat', 2],
    ['!', 0],
  ])
})

test('variables are filled in everywhere: headings, lists, tables, quotes, links', async () => {
  const content = [
    '# {{client.company}}',
    '- one {{client.company}}',
    '> quoted {{client.company}}',
    '| a |\n|---|\n| **{{client.company}}** |',
    '[about {{client.company}}](https://a.example)',
  ].join('\n\n')
  const { text: plain, variables } = await must(preview({ template: await template({ content }) }))
  expect(plain.match(/Haddad Trading/g)).toHaveLength(5)
  expect(variables).toEqual({ 'client.company': 'Haddad Trading' })
})

test('an Arabic template writes dates and the table in Arabic, and amounts from left to right', async () => {
  const content = 'قيمة العقد {{contract.amount}} حتى {{contract.expiry}}\n\n{{milestones}}'
  const id = await template({ language: 'ar', title: 'عقد خدمات', content })
  const { text: plain } = await must(preview({ template: id, depositPercentage: 25, expiresAt: '2031-03-04' }))
  expect(plain).toContain('قيمة العقد \u200e1,500.001 OMR\u200e حتى 4 مارس 2031')
  expect(plain).toContain('المرحلة | الاستحقاق | النسبة | المبلغ')
  expect(plain).toContain('الإجمالي')
})

test('a preview is a PDF with real data, marked on every page, and nothing of it is kept', async () => {
  const before = await admin.get('/contracts?limit=1')
  const id = await template({
    content: `{{client.name}}\n\n${'A clause that is long enough to fill a line of it.\n\n'.repeat(90)}`,
  })
  const answer = await preview({ template: id, title: 'Another title' }, 'pdf')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const pages = await pageTexts(answer.bytes)
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page).toContain('PREVIEW')
  expect(pages.join(' ')).toContain('Layla Haddad')
  expect(pages[0]).toContain('Another title')
  expect((await preview({ title: 'Own words', content: 'Keep {{client.name}}.' })).body).toMatchObject({
    text: 'Keep {{client.name}}.',
    variables: {},
  })
  expect((await admin.get('/contracts?limit=1')).body.totalDocs).toBe(before.body.totalDocs)
})

test('sixty pages are rendered while other requests are answered', async () => {
  const clauses = Array.from(
    { length: 420 },
    (_, index) => `## Clause ${index + 1}\n\n${'Words of a clause. '.repeat(30)}`,
  )
  const begin = Date.now()
  let isDone = false
  const rendering = preview({ title: 'Long', content: clauses.join('\n\n') }, 'pdf').finally(() => (isDone = true))
  const waits: number[] = []
  while (!isDone) {
    const asked = Date.now()
    expect((await fetch(`${platform.url}/healthz`)).status).toBe(200)
    waits.push(Date.now() - asked)
    await sleep(20)
  }
  const answer = await rendering
  const took = Date.now() - begin
  expect(answer.status).toBe(200)
  expect((await pageTexts(answer.bytes)).length).toBeGreaterThanOrEqual(60)
  expect(waits.length).toBeGreaterThan(5)
  // Held against the rendering itself, however busy the machine is.
  expect(Math.max(...waits)).toBeLessThan(took / 2)
})

test('a sent document carries no preview mark', async () => {
  const { doc } = await must(use({ template: await template({}) }), 201)
  await must(admin.put(`/contracts/${doc.id}/send`))
  const pages = await pageTexts((await admin.get(`/contracts/${doc.id}/pdf`)).bytes)
  expect(pages.join(' ')).not.toContain('PREVIEW')
  expect(pages.join(' ')).toContain('Between AlphaZee and Layla Haddad.')
})

test('a template that is not active can be previewed and not used; an unknown one is 404', async () => {
  const id = await template({ isActive: false })
  expect((await preview({ template: id })).status).toBe(200)
  expect(refusal(await use({ template: id }))).toEqual([400, 'validation_failed'])
  expect(refusal(await use({ template: nowhere }))).toEqual([404, 'not_found'])
  expect(refusal(await preview({ template: nowhere }))).toEqual([404, 'not_found'])
  expect(refusal(await preview({ template: id, project: nowhere }))).toEqual([404, 'not_found'])
})

test.each([
  ['both', { template: nowhere, content: 'x', title: 'x' }],
  ['neither', { title: 'x' }],
  ['content without a title', { content: 'x' }],
  ['a template that is no id', { template: 'x' }],
])('a draft with %s is refused', async (_, body) => {
  expect(refusal(await use(body))).toEqual([400, 'validation_failed'])
  expect(refusal(await preview(body))).toEqual([400, 'validation_failed'])
})

test('templates and previews are the agency’s own', async () => {
  const id = await template({})
  const stranger = await provenClient(platform)
  expect(refusal(await stranger.get('/contract-templates'))).toEqual([403, 'forbidden'])
  expect(refusal(await stranger.get(`/contract-templates/${id}`))).toEqual([403, 'forbidden'])
  expect(refusal(await stranger.post('/contracts/preview', {}))).toEqual([403, 'forbidden'])
  expect(refusal(await platform.anyone.post('/contracts/preview', {}))).toEqual([401, 'unauthenticated'])
})

test('title and terms may be given in place of the template’s, whose variables then need no value', async () => {
  const id = await template({ title: '{{contract.expiry}}', terms: '{{contract.deposit}}' })
  expect((await use({ template: id })).status).toBe(400)
  const { doc } = await must(use({ template: id, title: 'Mine {{x}}', terms: 'Own terms' }), 201)
  expect(doc).toMatchObject({ title: 'Mine {{x}}', terms: 'Own terms' })
})

test('a draft of a template is edited like any other, and the activity log names the template', async () => {
  const id = await template({})
  const { doc } = await must(use({ template: id }), 201)
  await must(admin.patch(`/contracts/${doc.id}`, { title: 'Edited' }))
  const { docs } = (await admin.get(`/admin/activity-logs?entityType=contracts&entityId=${doc.id}`)).body
  const created = docs.find(({ action }: { action: string }) => action === 'contract.created')
  expect(created.after.template).toBe(id)
})
