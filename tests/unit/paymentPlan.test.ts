import { expect, test } from '@jest/globals'
import { contractCharge } from '../../src/domain/contracts/contractTax.ts'
import { netOfParts } from '../../src/domain/contracts/netOfParts.ts'
import { cutPart } from '../../src/domain/invoices/cutPart.ts'
import type { TaxSummaryRow } from '../../src/domain/invoices/invoiceTypes.ts'
import { layOutPlan, type PlanMilestone, type PlanRequest } from '../../src/domain/payments/paymentPlan.ts'
import { sharesOfContract } from '../../src/domain/payments/sharesOfContract.ts'
import { type Random, seededRandom } from '../support/seededRandom.ts'

const currencies = ['USD', 'JPY', 'OMR', 'KWD', 'BHD', 'EUR']

/** Percentages of a plan, the deposit first; some are nothing, and together they may stay below 100. */
function randomParts(random: Random): number[] {
  const cuts = Array.from({ length: random.integer(1, 9) }, () => random.integer(0, 10_000)).sort((a, b) => a - b)
  return cuts.map((cut, index) => cut - (cuts[index - 1] ?? 0))
}

function randomAmount(random: Random): number {
  return random.integer(1, random.pick([3, 100, 12_345, 10_000_000, Number.MAX_SAFE_INTEGER]))
}

const milestoneOf = (partBps: number, index: number, random: Random): PlanMilestone => ({
  id: `m${index}`,
  title: `Step ${index}`,
  partBps,
  isCompleted: random.integer(0, 1) === 1,
  isAskedElsewhere: random.integer(0, 9) === 0,
  invoice: null,
})

const requestOf = (request: Partial<PlanRequest> & Pick<PlanRequest, 'id' | 'amount'>): PlanRequest => ({
  isDeposit: false,
  milestone: null,
  description: 'By hand',
  isProcessing: false,
  invoice: null,
  received: 0,
  refunded: 0,
  ...request,
})

const sum = (amounts: number[]): bigint => amounts.reduce((total, amount) => total + BigInt(amount), 0n)

test('deposit and milestones of a full plan add up to the contract, and the deposit alone is what it is with them', () => {
  const random = seededRandom(11)
  for (let run = 0; run < 5_000; run += 1) {
    const [depositBps = 0, ...others] = randomParts(random)
    const milestonesBps = [...others, 10_000 - depositBps - others.reduce((total, part) => total + part, 0)]
    const terms = { amount: randomAmount(random), currency: random.pick(currencies), depositBps }
    const { deposit, milestones } = sharesOfContract({ ...terms, milestonesBps })
    const told = { run, ...terms, milestonesBps }
    expect({ ...told, sum: sum([deposit, ...milestones]) }).toEqual({ ...told, sum: BigInt(terms.amount) })
    expect(sharesOfContract({ ...terms, milestonesBps: [] }).deposit).toBe(deposit)
  }
})

test('the parts of a taxed contract add up to it before tax, too', () => {
  const charge = (net: number, tax: number) => ({ taxRateBps: 1900, net, tax, gross: net + tax })
  const netOf = (row: ReturnType<typeof charge>, amounts: number[]) =>
    netOfParts({ charge: row, parts: amounts.map((amount) => ({ amount })) })
  expect(netOf(charge(100_001, 19_000), [39_663, 39_663, 39_663, 12])).toEqual([33_330, 33_331, 33_330, 10])
  // 3 in 7 parts of 1 of which 0.43 are tax: 0, 1, 1, 2, 2, 3, 3 so far.
  expect(netOf(charge(4, 3), [1, 1, 1, 1, 1, 1, 1])).toEqual([1, 0, 1, 0, 1, 0, 1])
  expect(netOf(charge(0, 0), [])).toEqual([])
})

test('whatever is invoiced in whatever order, voided and invoiced again, has the tax of a whole in the end', () => {
  const random = seededRandom(13)
  const taxes = [
    { name: 'A', rateBps: 2100 },
    { name: 'B', rateBps: 997.5, compound: true },
    { name: 'C', rateBps: -1500 },
  ]
  for (let run = 0; run < 2_000; run += 1) {
    const stored = random.pick([{ taxRateBps: 1900 }, { taxes }, { taxRateBps: 0, taxCategory: 'exempt' as const }])
    const taxMode = random.pick(['exclusive', 'inclusive'] as const)
    const charge = contractCharge({ amount: random.integer(100, 10_000_000), currency: 'EUR', taxMode, ...stored })
    if (!charge) throw new Error('It is taxed.')
    const rows: TaxSummaryRow[] = []
    const grossOf = () => rows.reduce((total, { gross }) => total + gross, 0)
    for (let step = 0; grossOf() < charge.gross; step += 1) {
      if (rows.length > 0 && step < 20 && random.integer(0, 3) === 0) rows.splice(random.integer(0, rows.length - 1), 1)
      const left = charge.gross - grossOf()
      const amount = step < 20 ? random.integer(1, left) : left
      const row = cutPart({ charge, before: rows, amount })
      expect([row.gross, row.net + row.tax]).toEqual([amount, amount])
      expect((row.taxes ?? []).reduce((total, tax) => total + tax.amount, 0)).toBe(row.taxes ? row.tax : 0)
      rows.push(row)
    }
    const net = rows.reduce((total, row) => total + row.net, 0)
    const tax = rows.reduce((total, row) => total + row.tax, 0)
    expect({ run, net, tax }).toEqual({ run, net: charge.net, tax: charge.tax })
    for (const [index, { amount }] of (charge.taxes ?? []).entries()) {
      expect(rows.reduce((total, { taxes: of }) => total + (of?.[index]?.amount ?? 0), 0)).toBe(amount)
    }
  }
})

test('whatever was requested in whatever order, the parts of the plan add up to the contract and none is negative', () => {
  const random = seededRandom(12)
  for (let run = 0; run < 4_000; run += 1) {
    const [depositBps = 0, ...parts] = randomParts(random)
    const amount = randomAmount(random)
    const milestones = parts.map((part, index) => milestoneOf(part, index, random))
    const contract = {
      amount,
      currency: random.pick(currencies),
      depositBps,
      stage: random.pick(['proposed', 'active', 'ended'] as const),
      ...(random.integer(0, 1) === 1 && {
        finalInvoice: { id: 'f', amount: random.integer(0, amount), left: random.integer(0, amount), isPaid: false },
      }),
    }
    // As the workflow asks: each request takes its share or any amount, and never more than is left.
    const shares = sharesOfContract({ ...contract, milestonesBps: parts })
    const wanted = random.shuffle([
      { id: 'deposit', isDeposit: true, amount: shares.deposit },
      ...milestones.map(({ id }, index) => ({ id: `of ${id}`, milestone: id, amount: shares.milestones[index] ?? 0 })),
      { id: 'by hand', amount: random.integer(0, amount) },
    ])
    let left = amount
    const requests: PlanRequest[] = []
    for (const request of wanted.slice(0, random.integer(0, wanted.length))) {
      const asked = Math.min(request.amount, left)
      left -= asked
      const received = random.pick([0, asked])
      if (asked > 0)
        requests.push(requestOf({ ...request, amount: asked, received, refunded: random.integer(0, received) }))
    }
    const plan = layOutPlan({ contract, milestones, requests })
    const amounts = plan.parts.map((part) => part.amount)
    const told = { run, contract, requests }
    expect({ ...told, sum: sum(amounts) }).toEqual({ ...told, sum: BigInt(amount) })
    expect({ ...told, negative: amounts.filter((each) => each < 0) }).toEqual({ ...told, negative: [] })
    const payments = plan.parts.flatMap(({ payment }) => payment ?? [])
    expect(payments.toSorted()).toEqual(requests.map(({ id }) => id).toSorted())
    expect(sum(amounts.slice(0, plan.unplanned > 0 ? -1 : undefined)) + BigInt(plan.unplanned)).toBe(BigInt(amount))
  }
})

test('a plan whose percentages went beyond 100 since is cut at its end', () => {
  expect(
    sharesOfContract({ amount: 1_000, currency: 'USD', depositBps: 5_000, milestonesBps: [3_000, 4_000, 100] }),
  ).toEqual({ deposit: 500, milestones: [300, 200, 0] })
})

test.each([
  ['requested', {}],
  ['processing', { isProcessing: true }],
  ['paid', { received: 100 }],
  ['partially_refunded', { received: 100, refunded: 1 }],
  ['refunded', { received: 100, refunded: 100 }],
])('a part is %s by what came in and went back', (state, request) => {
  const { parts } = layOutPlan({
    contract: { amount: 100, currency: 'USD', depositBps: 10_000, stage: 'active' },
    milestones: [],
    requests: [requestOf({ id: 'p', amount: 100, isDeposit: true, ...request })],
  })
  expect(parts).toMatchObject([{ kind: 'deposit', amount: 100, payment: 'p', state }])
})

test.each([
  ['proposed', 'planned', 'planned'],
  ['active', 'due', 'planned'],
] as const)('under a %s contract a completed milestone is %s, another one %s', (stage, completed, pending) => {
  const milestone = { title: 'x', partBps: 2_500, isAskedElsewhere: false, invoice: null }
  const { parts, unplanned } = layOutPlan({
    contract: { amount: 1_000, currency: 'USD', depositBps: 0, stage },
    milestones: [
      { ...milestone, id: 'a', isCompleted: true },
      { ...milestone, id: 'b', isCompleted: false },
      { ...milestone, id: 'c', isCompleted: true, isAskedElsewhere: true },
    ],
    requests: [],
  })
  expect(parts.map(({ milestone: id, state, amount }) => [id, state, amount])).toEqual([
    ['a', completed, 250],
    ['b', pending, 250],
    [null, 'unplanned', 500],
  ])
  expect(unplanned).toBe(500)
})
