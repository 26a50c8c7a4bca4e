import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { actionTo, movesFrom, nextState, type Lifecycle, type Mover } from '../../src/domain/lifecycles/lifecycle.ts'
import { lifecycles } from '../../src/domain/lifecycles/index.ts'
import { lifecyclesPage } from '../../scripts/lib/generated/lifecyclesPage.mjs'

type Slug = keyof typeof lifecycles
/** `from → to`, or with who tries. */
type Path = [from: string, to: string, by?: Mover | 'anyone']

const movers: Mover[] = ['admin', 'client', 'system']
const slugs = Object.keys(lifecycles) as Slug[] // the keys of the record
const tables = slugs.map((slug) => ({ slug, lifecycle: lifecycles[slug] as unknown as Lifecycle })) // the shape they share

/** Every way that the table opens from one state to another for a mover. */
function ways({ slug, by }: { slug: Slug; by: Mover }): string[] {
  const { moves } = lifecycles[slug] as unknown as Lifecycle // the shape that all share
  return Object.values(moves)
    .filter((move) => move.by.includes(by))
    .flatMap(({ from, to }) => from.map((state) => `${state} → ${to}`))
}

describe.each(tables)('the table of $slug', ({ lifecycle }) => {
  const { states, initial, moves } = lifecycle
  const all = Object.entries(moves)

  test('names its states once and begins in one of them', () => {
    expect(new Set(states).size).toBe(states.length)
    expect(states).toContain(initial)
  })

  test('moves between its own states only, each move by someone and from somewhere', () => {
    for (const [, { from, to, by }] of all) {
      expect(states).toEqual(expect.arrayContaining([...from, to]))
      expect(new Set(from).size).toBe(from.length)
      expect(from.length).toBeGreaterThan(0)
      expect(by.length).toBeGreaterThan(0)
      expect(movers).toEqual(expect.arrayContaining([...by]))
    }
  })

  test('reaches every state from the initial one', () => {
    const reached = new Set([initial])
    // A Set is iterated in the order of insertion, what is added on the way included.
    for (const state of reached) for (const [, { from, to }] of all) if (from.includes(state)) reached.add(to)
    expect([...reached].sort()).toEqual([...states].sort())
  })

  test('never leads back to the initial state, but for accounts and events that are tried again: what was left is not begun again', () => {
    const beginAgain = ['account', 'stripeEvent']
    expect(all.filter(([, { to }]) => to === initial && !beginAgain.includes(lifecycle.name))).toEqual([])
  })

  test('is what nextState says: each move, by each mover, from each state', () => {
    for (const [action, move] of all)
      for (const by of movers)
        for (const from of states) {
          const isAllowed = move.by.includes(by) && move.from.includes(from)
          expect([action, by, from, nextState({ lifecycle, action, from, by })]).toEqual([
            action,
            by,
            from,
            isAllowed ? move.to : null,
          ])
        }
  })

  test('is what movesFrom and actionTo say', () => {
    for (const by of movers)
      for (const from of states) {
        const actions = movesFrom({ lifecycle, from, by })
        expect(actions).toEqual(
          all.filter(([, move]) => move.by.includes(by) && move.from.includes(from)).map(([name]) => name),
        )
        for (const to of states) {
          const action = actionTo({ lifecycle, from, to, by })
          expect(action === null ? null : moves[action]?.to).toBe(
            actions.some((name) => moves[name]?.to === to) ? to : null,
          )
        }
      }
  })

  test('knows no move from a state, by a name or to a place that is not its own', () => {
    for (const [action] of all) expect(nextState({ lifecycle, action, from: 'nowhere', by: 'admin' })).toBeNull()
    expect(actionTo({ lifecycle, from: initial, to: 'nowhere', by: 'admin' })).toBeNull()
  })
})

/** Written by hand from the contract: a test generated from the table proves nothing about the table. */
const promised: Record<Slug, Path[]> = {
  users: [
    ['active', 'suspended', 'admin'],
    ['suspended', 'active', 'admin'],
    ['active', 'erased', 'admin'],
    ['suspended', 'erased', 'admin'],
  ],
  'identity-verifications': [
    ['pending', 'verified', 'admin'],
    ['pending', 'rejected', 'admin'],
    ['verified', 'rejected', 'system'],
  ],
  projects: [
    ['submitted', 'reviewing', 'admin'],
    ['reviewing', 'approved', 'admin'],
    ['approved', 'in_progress', 'admin'],
    ['approved', 'in_progress', 'system'],
    ['in_progress', 'review', 'admin'],
    ['review', 'completed', 'admin'],
    ['review', 'in_progress', 'admin'],
    ['submitted', 'cancelled', 'admin'],
    ['reviewing', 'cancelled', 'admin'],
    ['approved', 'cancelled', 'admin'],
    ['in_progress', 'cancelled', 'admin'],
    ['review', 'cancelled', 'admin'],
  ],
  'project-milestones': [['pending', 'completed', 'admin']],
  contracts: [
    ['draft', 'sent', 'admin'],
    ['sent', 'signed', 'client'],
    ['signed', 'active', 'admin'],
    ['active', 'completed', 'admin'],
    ['sent', 'declined', 'client'],
    ['sent', 'expired', 'system'],
    ['draft', 'cancelled', 'admin'],
    ['sent', 'cancelled', 'admin'],
    ['signed', 'cancelled', 'admin'],
    ['active', 'cancelled', 'admin'],
  ],
  payments: [
    ['pending', 'processing', 'client'],
    ['processing', 'completed', 'system'],
    ['processing', 'failed', 'system'],
    ['pending', 'completed', 'admin'],
    ['failed', 'completed', 'admin'],
    ['pending', 'completed', 'system'],
    ['failed', 'completed', 'system'],
    ['failed', 'processing', 'client'],
    ['pending', 'cancelled', 'admin'],
    ['failed', 'cancelled', 'admin'],
    ['completed', 'partially_refunded', 'admin'],
    ['partially_refunded', 'refunded', 'admin'],
    ['completed', 'refunded', 'admin'],
  ],
  invoices: [
    ['draft', 'open', 'admin'],
    ['open', 'partially_paid', 'system'],
    ['partially_paid', 'paid', 'system'],
    ['open', 'paid', 'system'],
    ['paid', 'partially_paid', 'system'],
    ['partially_paid', 'open', 'system'],
    ['draft', 'void', 'admin'],
    ['open', 'void', 'admin'],
    // Only where it is of nothing: `invoiceTax.test.ts`.
    ['paid', 'void', 'admin'],
  ],
  'payment-refunds': [
    ['pending', 'succeeded', 'system'],
    ['pending', 'failed', 'system'],
    ['succeeded', 'failed', 'system'],
    ['failed', 'succeeded', 'admin'],
  ],
  'payment-reviews': [
    ['open', 'resolved', 'admin'],
    ['open', 'resolved', 'system'],
  ],
  'stripe-events': [
    ['received', 'handled', 'system'],
    ['received', 'ignored', 'system'],
    ['received', 'failed', 'system'],
    ['failed', 'received', 'admin'],
    ['failed', 'handled', 'system'],
    ['failed', 'ignored', 'system'],
  ],
}

const forbidden: Record<Slug, Path[]> = {
  users: [
    ['erased', 'active'],
    ['erased', 'suspended'],
    ['active', 'suspended', 'client'],
    ['suspended', 'active', 'client'],
    ['active', 'erased', 'client'],
    ['active', 'erased', 'system'],
  ],
  'identity-verifications': [
    ['rejected', 'verified'],
    ['rejected', 'pending'],
    ['verified', 'pending'],
    ['verified', 'rejected', 'admin'],
    ['verified', 'rejected', 'client'],
    ['pending', 'verified', 'client'],
    ['pending', 'verified', 'system'],
    ['pending', 'rejected', 'client'],
  ],
  projects: [
    ['submitted', 'approved'],
    ['submitted', 'in_progress'],
    ['submitted', 'completed'],
    ['reviewing', 'in_progress'],
    ['approved', 'review'],
    ['approved', 'completed'],
    ['in_progress', 'completed'],
    ['in_progress', 'approved'],
    ['completed', 'cancelled'],
    ['completed', 'in_progress'],
    ['completed', 'review'],
    ['cancelled', 'submitted'],
    ['cancelled', 'in_progress'],
    ['submitted', 'cancelled', 'client'],
    ['reviewing', 'approved', 'client'],
    ['review', 'completed', 'client'],
    ['review', 'completed', 'system'],
  ],
  'project-milestones': [
    ['completed', 'pending'],
    ['pending', 'completed', 'client'],
    ['pending', 'completed', 'system'],
  ],
  contracts: [
    ['draft', 'signed'],
    ['draft', 'active'],
    ['draft', 'declined'],
    ['draft', 'expired'],
    ['sent', 'draft'],
    ['sent', 'active'],
    ['sent', 'completed'],
    ['signed', 'sent'],
    ['signed', 'declined'],
    ['signed', 'expired'],
    ['signed', 'completed'],
    ['active', 'signed'],
    ['active', 'expired'],
    ['completed', 'cancelled'],
    ['completed', 'active'],
    ['declined', 'signed'],
    ['declined', 'sent'],
    ['declined', 'cancelled'],
    ['expired', 'signed'],
    ['expired', 'sent'],
    ['expired', 'cancelled'],
    ['cancelled', 'sent'],
    ['cancelled', 'signed'],
    ['sent', 'signed', 'admin'],
    ['sent', 'signed', 'system'],
    ['sent', 'declined', 'admin'],
    ['sent', 'expired', 'admin'],
    ['sent', 'expired', 'client'],
    ['draft', 'sent', 'client'],
    ['signed', 'active', 'client'],
    ['signed', 'active', 'system'],
    ['active', 'completed', 'client'],
    ['sent', 'cancelled', 'client'],
    ['draft', 'cancelled', 'client'],
  ],
  payments: [
    ['pending', 'failed'],
    ['pending', 'refunded'],
    ['pending', 'partially_refunded'],
    ['processing', 'cancelled'],
    ['processing', 'pending'],
    ['processing', 'refunded'],
    ['completed', 'pending'],
    ['completed', 'failed'],
    ['completed', 'cancelled'],
    ['failed', 'pending'],
    ['failed', 'refunded'],
    ['cancelled', 'completed'],
    ['cancelled', 'processing'],
    ['cancelled', 'pending'],
    ['partially_refunded', 'completed'],
    ['refunded', 'completed'],
    ['refunded', 'partially_refunded'],
    ['pending', 'completed', 'client'],
    ['processing', 'completed', 'client'],
    ['processing', 'completed', 'admin'],
    ['processing', 'failed', 'client'],
    ['pending', 'cancelled', 'client'],
    ['completed', 'refunded', 'client'],
    ['completed', 'partially_refunded', 'client'],
  ],
  invoices: [
    ['draft', 'paid'],
    ['draft', 'partially_paid'],
    ['open', 'draft'],
    ['paid', 'draft'],
    ['partially_paid', 'void'],
    ['partially_paid', 'draft'],
    ['void', 'open'],
    ['void', 'draft'],
    ['void', 'paid'],
    ['draft', 'open', 'client'],
    ['draft', 'open', 'system'],
    ['open', 'paid', 'client'],
    ['open', 'paid', 'admin'],
    ['open', 'void', 'client'],
    ['open', 'void', 'system'],
  ],
  'payment-refunds': [
    ['succeeded', 'pending'],
    ['failed', 'pending'],
    ['pending', 'succeeded', 'client'],
    ['pending', 'failed', 'admin'],
    ['pending', 'failed', 'client'],
    ['succeeded', 'failed', 'admin'],
    ['failed', 'succeeded', 'client'],
  ],
  'payment-reviews': [
    ['resolved', 'open'],
    ['open', 'resolved', 'client'],
  ],
  'stripe-events': [
    ['handled', 'received'],
    ['handled', 'failed'],
    ['handled', 'ignored'],
    ['ignored', 'received'],
    ['ignored', 'handled'],
    ['failed', 'received', 'client'],
    ['failed', 'received', 'system'],
    ['received', 'handled', 'admin'],
    ['received', 'handled', 'client'],
    ['received', 'failed', 'admin'],
  ],
}

describe.each(slugs)('the contract of %s', (slug) => {
  test.each(promised[slug])('%s → %s is possible for %s', (from, to, by) => {
    expect(movers.filter((each) => each === by).flatMap((each) => ways({ slug, by: each }))).toContain(
      `${from} → ${to}`,
    )
  })

  test.each(forbidden[slug].map(([from, to, by = 'anyone']): Path => [from, to, by]))(
    '%s → %s is impossible for %s',
    (from, to, by) => {
      const states: readonly string[] = lifecycles[slug].states
      expect(states).toEqual(expect.arrayContaining([from, to])) // a misspelt state would forbid nothing
      for (const mover of movers.filter((each) => by === 'anyone' || by === each)) {
        expect(ways({ slug, by: mover })).not.toContain(`${from} → ${to}`)
      }
    },
  )

  test('has no way that is neither promised nor the refund of a whole at once or of a part again', () => {
    const extra: Partial<Record<Slug, string[]>> = {
      payments: ['partially_refunded → partially_refunded'],
      invoices: ['partially_paid → partially_paid', 'paid → open'],
    }
    const known = [...promised[slug].map(([from, to]) => `${from} → ${to}`), ...(extra[slug] ?? [])]
    const all = new Set(movers.flatMap((by) => ways({ slug, by })))
    expect([...all].filter((way) => !known.includes(way))).toEqual([])
  })
})

test('docs/lifecycles.md is what the tables say', () => {
  expect(readFileSync(new URL('../../docs/lifecycles.md', import.meta.url), 'utf8')).toBe(lifecyclesPage())
})
