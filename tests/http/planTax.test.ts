import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/apiClient.ts'
import { draftContract, projectOf, signTyped } from '../support/contracts.ts'
import { expectSoundBooks } from '../support/expectSoundBooks.ts'
import { must, refusal } from '../support/money.ts'
import { pageTexts } from '../support/pdfSamples.ts'
import { verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

type Doc = Answer['body']

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
})

afterAll(() => platform?.stop())

const approved = async (): Promise<string> => (await projectOf({ platform, client })).id

async function milestones(project: string, percentages: number[]): Promise<string[]> {
  const ids: string[] = []
  for (const paymentPercentage of percentages) {
    const body = { title: `Step of ${paymentPercentage}`, paymentPercentage }
    ids.push((await must(platform.admin.post(`/projects/${project}/milestones`, body), 201)).doc.id)
  }
  return ids
}

const complete = (project: string, milestone: string) =>
  must(platform.admin.put(`/projects/${project}/milestones/${milestone}/complete`))
const planOf = (id: string) => must(platform.admin.get(`/contracts/${id}/plan`))
const paymentsOf = async (contract: string): Promise<Doc[]> =>
  (await must(client.get(`/payments?where[contract][equals]=${contract}&sort=createdAt&limit=100`))).docs

async function sent(project: string, terms: object): Promise<Doc> {
  const draft = await draftContract({ platform, project: { id: project }, ...terms })
  return (await must(platform.admin.put(`/contracts/${draft.id}/send`))).doc
}

/** A contract that the client has signed and that is not active yet. */
async function signed(project: string, terms: object): Promise<Doc> {
  const contract = await sent(project, terms)
  return (await must(signTyped({ client, contract }))).doc
}

async function active(project: string, terms: object): Promise<Doc> {
  const { id } = await signed(project, terms)
  return (await must(platform.admin.put(`/contracts/${id}/activate`))).doc
}

// By hand: tax = round(net × rate). The marks are shares of the total with tax, in OMR cut to tens.
const netContracts = [
  // 119,001 × 33.33 % = 39,663.03…
  { currency: 'EUR', amount: 100_001, rate: 1900, deposit: 33.33, step: 33.33, total: 119_001 },
  // 11,008 × 33 % = 3,632.64
  { currency: 'JPY', amount: 10_007, rate: 1000, deposit: 33, step: 67, total: 11_008 },
  // 1,296,295 × 33 % = 427,777.35 and × 99 % = 1,283,332.05
  { currency: 'OMR', amount: 1_234_567, rate: 500, deposit: 33, step: 66, total: 1_296_295 },
] as const
const netParts = {
  EUR: { amounts: [39_663, 39_663, 39_675], nets: [33_330, 33_331, 33_340] },
  JPY: { amounts: [3_632, 7_376], nets: [3_302, 6_705] },
  OMR: { amounts: [427_770, 855_560, 12_965], nets: [407_400, 814_819, 12_348] },
}

test.each(netContracts)(
  'the plan of a net contract in $currency asks for its tax, too',
  async ({ currency, amount, rate, deposit, step, total }) => {
    const project = await approved()
    const [first] = await milestones(project, [step])
    const terms = { amount, currency, taxMode: 'exclusive', taxRateBps: rate, depositPercentage: deposit }
    const contract = await active(project, terms)
    await complete(project, String(first))
    const { amounts, nets } = netParts[currency]
    const plan = await planOf(contract.id)
    expect(plan).toMatchObject({ amount: total, netAmount: amount, taxMode: 'exclusive', currency })
    expect(plan.parts.map((part: Doc) => part.amount)).toEqual(amounts)
    expect(plan.parts.map((part: Doc) => part.netAmount)).toEqual(nets)
    expect((await paymentsOf(contract.id)).map((payment) => payment.amount)).toEqual(amounts.slice(0, 2))
    const left = amounts[2] ?? 0
    const more = { project, contract: contract.id, description: 'More', amount: left + 1 }
    const refused = await platform.admin.post('/payments', more)
    expect(refusal(refused)).toEqual([409, 'amount_exceeded'])
    expect(refused.body.errors[0].data).toEqual({ left, currency })
    if (left > 0) await must(platform.admin.post('/payments', { ...more, amount: left }), 201)
    await expectSoundBooks(platform)
  },
)

test('tax that is in the amount or withheld from it counts in the plan as it is paid', async () => {
  const project = await approved()
  const draft = async (terms: object) => (await draftContract({ platform, project: { id: project }, ...terms })).id
  const common = { currency: 'EUR', amount: 100_000, depositPercentage: 50 }
  const inclusive = await draft({ ...common, taxMode: 'inclusive', taxRateBps: 1900 })
  expect(await planOf(inclusive)).toMatchObject({
    amount: 100_000,
    netAmount: 84_034,
    parts: [
      { kind: 'deposit', amount: 50_000, netAmount: 42_017 },
      { kind: 'rest', amount: 50_000, netAmount: 42_017 },
    ],
  })
  const taxes = [
    { name: 'IVA', rateBps: 2100 },
    { name: 'IRPF', rateBps: -1500 },
  ]
  const withheld = await draft({ ...common, taxMode: 'exclusive', taxes })
  expect(await planOf(withheld)).toMatchObject({ amount: 106_000, netAmount: 100_000, parts: [{ amount: 53_000 }, {}] })
  const plain = await planOf(await draft(common))
  expect(plain).not.toHaveProperty('netAmount')
  expect(plain.parts[0]).not.toHaveProperty('netAmount')
})

test('the client agrees to the deposit with tax: contract and template print what is asked for', async () => {
  const project = await approved()
  const template = await must(
    platform.admin.post('/contract-templates', {
      name: `Net ${project}`,
      language: 'en',
      title: 'Net',
      content: 'Pay {{contract.deposit}} of {{contract.amount}} first.\n\n{{milestones}}',
    }),
    201,
  )
  await milestones(project, [50])
  const terms = { amount: 100_000, currency: 'EUR', taxMode: 'exclusive', taxRateBps: 1900, depositPercentage: 30 }
  const { doc } = await must(platform.admin.post('/contracts', { project, template: template.doc.id, ...terms }), 201)
  await must(platform.admin.put(`/contracts/${doc.id}/send`))
  const text = (await pageTexts((await client.get(`/contracts/${doc.id}/pdf`)).bytes)).join(' ')
  expect(text).toContain('Pay 357.00 EUR of 1,000.00 EUR first.')
  expect(text).toMatch(/Deposit with tax\s*357\.00 EUR/)
  expect(text).toMatch(/Total with tax\s*100%\s*1,190\.00 EUR/)
})
