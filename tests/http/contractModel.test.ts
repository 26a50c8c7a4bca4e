import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { verifyAuditChain } from '../../src/workflows/activity/verify/verifyAuditChain.ts'
import { findOrder, type Act } from '../support/contractModel/findOrder.ts'
import { judge, type Verdict } from '../support/contractModel/judge.ts'
import { makeKiller } from '../support/contractModel/killer.ts'
import { setStage } from '../support/contractModel/setStage.ts'
import { makeStories } from '../support/contractModel/stories.ts'
import { tellStory, type Stage } from '../support/contractModel/tellStory.ts'
import { verifySample } from '../support/contractModel/verifySample.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { isProof, proofNumber, proofSeed } from '../support/proofNumber.ts'
import { retryNow } from '../support/retryNow.ts'
import { startJob } from '../support/runJob.ts'
import { seededRandom } from '../support/seededRandom.ts'

// `npm run prove -- contract-model --runs 2000 --kills 20 --seed 7` makes more runs, or the same ones again.
const seed = proofSeed()
const runs = proofNumber({ name: 'runs', share: 6, full: 2000 })
const kills = proofNumber({ name: 'kills', share: 1, full: 20 })
const atOnce = 40
/** So many of the signed documents are verified. */
const sample = isProof() ? 30 : 2
const patienceMs = 240_000

let platform: Platform

beforeAll(async () => {
  platform = await startPlatform({ env: { LOG_LEVEL: 'error' } })
})
afterAll(() => platform?.stop())

const say = (line: string) => process.stderr.write(`contract model: ${line}\n`)

test('the model tells a lost acceptance, a refusal that happened and a move that does not exist', () => {
  const at = (act: Pick<Act, 'kind'> & Partial<Act>, place: number): Act => {
    return { contract: 'a', makes: null, start: place * 10, end: place * 10 + 5, answer: 'accepted', ...act }
  }
  const sent = [at({ kind: 'create', contract: null, makes: 'a' }, 0), at({ kind: 'send' }, 1)]
  const endsAs = (status: string, acts: Act[], isSigned = false) => {
    const endings = [{ id: 'a', status, supersedes: null, isSigned, isActivated: false }]
    return findOrder({ acts, endings }) !== null
  }
  const illegal = { code: 'illegal_transition' }
  expect(endsAs('signed', [...sent, at({ kind: 'sign' }, 2)], true)).toBe(true)
  expect(endsAs('sent', [...sent, at({ kind: 'sign' }, 2)])).toBe(false)
  expect(endsAs('signed', [...sent, at({ kind: 'sign', answer: illegal }, 2)], true)).toBe(false)
  expect(endsAs('sent', [...sent, at({ kind: 'sign', answer: illegal }, 2)])).toBe(false)
  expect(endsAs('active', sent)).toBe(false)
  expect(endsAs('cancelled', [...sent, at({ kind: 'sign' }, 2), at({ kind: 'cancel' }, 2)], true)).toBe(true)
  expect(endsAs('cancelled', [...sent, at({ kind: 'cancel' }, 2), at({ kind: 'sign' }, 3)], true)).toBe(false)
  const unknown = [...sent, at({ kind: 'sign', answer: 'unknown', end: Infinity }, 2)]
  expect([endsAs('sent', unknown), endsAs('signed', unknown, true), endsAs('declined', unknown)]).toEqual([
    true,
    true,
    false,
  ])
})

test(
  'whatever is done to contracts at once, and whenever the server dies: every answer stands, and what was signed is sealed once',
  async () => {
    say(`seed ${seed}, ${runs} runs, ${kills} kills`)
    const stories = makeStories({ random: seededRandom(seed), count: runs })
    const { clients, places } = await setStage({ platform, runs })
    const killer = await makeKiller({ platform, clients })
    const counts = { accepted: 0, refused: 0, lost: 0 }
    const stage: Stage = { platform, whenUp: killer.whenUp, counts }
    const told: { project: string; acts: Act[] }[] = []
    let begun = 0
    const teller = async () => {
      for (let index = begun++; index < runs; index = begun++) {
        const [story, place] = [stories[index], places[index]]
        if (!story || !place) throw new Error(`Run ${index} has no place.`)
        told.push({ project: place.project, acts: await tellStory({ story, place, stage }) })
      }
    }
    const killing = async () => {
      for (let count = 0; count < kills; count += 1) {
        while (told.length < (count * runs) / (kills + 1)) await sleep(20)
        await killer.kill({ inFlight: () => Math.min(begun, runs) - told.length })
      }
    }
    const since = Date.now()
    const clock = setInterval(() => void startJob({ platform, name: 'contracts.expire' }).catch(() => undefined), 2000)
    await Promise.all([killing(), ...Array.from({ length: atOnce }, teller)])
    clearInterval(clock)
    say(`told after ${Date.now() - since} ms: ${JSON.stringify(counts)}`)
    await killer.end()
    const verdict = await settled({ told })
    const { violations, stuck, doubleSeals, signed, states } = verdict
    for (const { step, held, inFlight, unsealed } of killer.killings)
      say(`killed ${step}: ${held} held, ${inFlight} runs in flight, ${unsealed} contracts waiting for a seal`)
    say(`ended as ${JSON.stringify(states)}, ${signed.length} signed`)

    const share = (index: number) => Math.floor((index * sample) / Math.max(sample, signed.length))
    const checked = signed.filter((_, index) => share(index) !== share(index - 1))
    const invalid = await verifySample({ platform, contracts: checked, clients })
    const connection = await platform.db.connect()
    const audit = await verifyAuditChain({ connection })
    connection.release()
    say(
      `${checked.length} documents verified, ${invalid.length} invalid; ${audit.checked} audit entries, ${audit.breaks.length} breaks`,
    )
    say(
      `${runs} runs, ${killer.killings.length} kills, violations ${violations.length}, stuck ${stuck.length}, double seals ${doubleSeals.length}, seed ${seed}, ${Date.now() - since} ms`,
    )
    for (const { project, acts } of told) {
      if (violations.some((line) => line.startsWith(project))) say(`${project} ${JSON.stringify(acts)}`)
    }
    expect({ violations, stuck, doubleSeals, invalid, breaks: audit.breaks }).toEqual({
      violations: [],
      stuck: [],
      doubleSeals: [],
      invalid: [],
      breaks: [],
    })
    expect(checked.length).toBeGreaterThanOrEqual(Math.min(sample / 2, runs / 10))
    const cutOff = killer.killings.reduce((sum, { held }) => sum + held, counts.lost)
    expect(cutOff > 0).toBe(kills > 0)
    // One kill may come between two answers; many do not.
    if (kills >= 10) expect(counts.lost).toBeGreaterThan(0)
  },
  600_000 + runs * 2000,
)

/** The verdict once nothing moves any more: the leases of dead workers have ended and their jobs were repeated. */
async function settled({ told }: { told: { project: string; acts: Act[] }[] }): Promise<Verdict> {
  let last = ''
  let until = 0
  for (;;) {
    const { rows } = await platform.db.query<{ open: string }>(
      `SELECT count(*) || ' ' || count(*) FILTER (WHERE state = 'active') AS open FROM pgboss.job
        WHERE name = 'contract.seal' AND state IN ('created', 'retry', 'active')`,
    )
    const open = String(rows[0]?.open)
    if (open !== last) until = Date.now() + patienceMs
    last = open
    if (open === '0 0' || Date.now() > until) {
      const verdict = await judge({ db: platform.db, runs: told })
      if (verdict.violations.length + verdict.stuck.length === 0 || Date.now() > until) return verdict
      await startJob({ platform, name: 'contracts.expire' })
    }
    if (!isProof()) await retryNow({ platform, names: ['contract.seal', 'contracts.expire'] })
    await sleep(isProof() ? 1000 : 100)
  }
}
