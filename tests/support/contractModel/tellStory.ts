import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../apiClient.ts'
import type { Platform } from '../platform.ts'
import type { Act } from './findOrder.ts'
import type { Deed, Move } from './model.ts'
import type { Place } from './setStage.ts'
import type { Planned, Story } from './stories.ts'

export type Stage = {
  platform: Platform
  /** Resolves once the server answers. */
  whenUp: () => Promise<void>
  counts: { accepted: number; refused: number; lost: number }
}
type Telling = { story: Story; place: Place; stage: Stage; acts: Act[] }
type Row = { id: string; status: string; documentSha256: string | null }

/** Does to the contracts of one project what the story says; every request with its answer. */
export async function tellStory({ story, place, stage }: Omit<Telling, 'acts'>): Promise<Act[]> {
  const telling: Telling = { story, place, stage, acts: [] }
  const wanted = story.hasTwin ? 2 : 1
  while ((await contractsOf(telling)).length < wanted) await create(telling)
  for (const [index, wave] of story.waves.entries()) {
    const all = await contractsOf(telling)
    await Promise.all(wave.map((planned) => move({ telling, planned, contracts: all })))
    // Nothing more can be done with what was never sent.
    if (index === 0) await sendAll(telling)
  }
  return telling.acts
}

async function contractsOf({ place, stage }: Telling): Promise<Row[]> {
  const { rows } = await stage.platform.db.query<Row>(
    `SELECT id, status::text, document_sha256 AS "documentSha256" FROM contracts WHERE project_id = $1 ORDER BY contract_number`,
    [place.project],
  )
  return rows
}

async function create(telling: Telling): Promise<void> {
  const { story, place, stage } = telling
  const isFirst = telling.acts.length === 0
  await act(telling, { kind: 'create', contract: null, makes: null }, () => {
    const expiresAt = new Date(Date.now() + (story.expiresInMs ?? 0)).toISOString()
    return stage.platform.admin.post('/contracts', {
      project: place.project,
      title: `Run ${story.number}`,
      content: 'The Provider builds a web shop.',
      terms: '',
      amount: 100_000,
      ...(story.expiresInMs !== null && isFirst && { expiresAt }),
    })
  })
}

async function sendAll(telling: Telling): Promise<void> {
  const drafts = (await contractsOf(telling)).filter(({ status }) => status === 'draft')
  for (const contract of drafts)
    await move({ telling, planned: { move: 'send', afterMs: 0, which: 0 }, contracts: [contract] })
}

async function move({ telling, planned, contracts }: { telling: Telling; planned: Planned; contracts: Row[] }) {
  const { move: kind, afterMs, which } = planned
  const drafts = contracts.filter(({ status }) => status === 'draft')
  const shown = contracts.filter(({ documentSha256 }) => documentSha256 !== null)
  const possible = kind === 'sign' || kind === 'decline' ? shown : kind === 'send' && drafts[0] ? drafts : contracts
  const contract = possible[which % possible.length]
  if (!contract) return
  await sleep(afterMs)
  await act(telling, { kind, contract: contract.id, makes: null }, () => ask({ telling, kind, contract }))
}

function ask({ telling, kind, contract }: { telling: Telling; kind: Move; contract: Row }): Promise<Answer> {
  const { client } = telling.place
  const { admin } = telling.stage.platform
  const path = `/contracts/${contract.id}`
  const { documentSha256 } = contract
  const asks: Record<Move, () => Promise<Answer>> = {
    send: () => admin.put(`${path}/send`),
    sign: () => client.post(`${path}/sign`, { consent: true, documentSha256, typedName: 'Layla Haddad' }),
    decline: () => client.post(`${path}/decline`, { reason: 'No' }),
    cancel: () => admin.put(`${path}/cancel`, { reason: 'No' }),
    resend: () => admin.post(`${path}/resend`),
    revise: () => admin.post(`${path}/revise`),
    activate: () => admin.put(`${path}/activate`),
    complete: () => admin.put(`${path}/complete`),
  }
  return asks[kind]()
}

async function act({ stage, acts }: Telling, deed: Deed, request: () => Promise<Answer>): Promise<void> {
  await stage.whenUp()
  const start = Date.now()
  const answer = await request().catch(() => null)
  if (answer === null) {
    stage.counts.lost += 1
    acts.push({ ...deed, start, end: Infinity, answer: 'unknown' })
  } else if (answer.status < 300) {
    stage.counts.accepted += 1
    const makes = deed.kind === 'create' || deed.kind === 'revise' ? String(answer.body.doc.id) : null
    acts.push({ ...deed, makes, start, end: Date.now(), answer: 'accepted' })
  } else {
    stage.counts.refused += 1
    const code = String(answer.body?.errors?.[0]?.code ?? answer.status)
    // A draft whose time was over before it came in was never one.
    if (deed.kind !== 'create' || answer.status !== 400)
      acts.push({ ...deed, start, end: Date.now(), answer: { code } })
  }
}
