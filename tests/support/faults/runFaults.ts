import { setTimeout as sleep } from 'node:timers/promises'
import { isProof } from '../proofNumber.ts'
import { passMinutes } from '../passMinutes.ts'
import { retryNow } from '../retryNow.ts'
import { startJob } from '../runJob.ts'
import { seededRandom, type Random } from '../seededRandom.ts'
import { adminEmail, adminPassword } from '../spawnServer.ts'
import type { House } from './house.ts'
import { judgeHouse, judgeStored } from './judgeHouse.ts'
import { makeCaller, type Tally } from './patientCaller.ts'
import { noFacts, stories, type Actor } from './stories.ts'
import { kills, troublesOf, type Strike } from './strikes.ts'

/** As long as something changes, it is the machine's business how long that takes. */
const patienceMs = 240_000
const calmMs = 10_000
const jobsThatRetry = [
  'stripe.event',
  'stripe.reconcile',
  'stripe.cancelIntent',
  'contract.seal',
  'mail.send',
  'mail.announce',
]

type RunFaultsArgs = {
  house: House
  seed: number
  /** How many SIGKILLs. */
  kills: number
  /** How often each other trouble comes. */
  rounds: number
  say?: (line: string) => void
}

export type FaultReport = {
  strikes: Record<string, number>
  /** What was on its way when something was killed, by what it was about. */
  hit: Record<string, number>
  /** How long it took after the cause was gone until `GET /api/health` was 200 again. */
  readyMs: { median: number; longest: number }
  told: Record<string, number>
  answers: Record<string, number>
  wrong: string[]
  seconds: number
}

/** People work, and one part after another fails. Then everything heals, and what is there is held against the answers. */
export async function runFaults({
  house,
  seed,
  kills: count,
  rounds,
  say = () => undefined,
}: RunFaultsArgs): Promise<FaultReport> {
  const random = seededRandom(seed)
  const startMs = performance.now()
  const troubles = Array.from({ length: rounds }, () => troublesOf(house)).flat()
  const plan = random.shuffle([...Array.from({ length: count }, () => random.pick(kills)), ...troubles])
  const tally: Tally = { answers: {}, inFlight: new Map(), wrong: [] }
  const facts = noFacts()
  const told: Record<string, number> = {}
  const credentials = { email: adminEmail, password: adminPassword }
  const admin = makeCaller({ client: house.platform.admin, credentials, tally })
  let isOver = false

  const live = async (actor: Actor, luck: Random) => {
    const deck = Object.keys(stories)
    while (!isOver) {
      for (const name of luck.shuffle(deck)) {
        if (isOver) return
        await stories[name]?.({ house, admin, actor, facts, tally, random: luck }).then(
          () => (told[name] = (told[name] ?? 0) + 1),
          (error: unknown) => tally.wrong.push(String(error)),
        )
      }
    }
  }
  const lives = house.inhabitants.map(({ person, project }, index) =>
    live(
      { email: person.email, project, caller: makeCaller({ client: person, credentials: person, tally }) },
      seededRandom(seed + index + 1),
    ),
  )
  const strikes: Record<string, number> = {}
  const hit: Record<string, number> = {}
  const readyMs: number[] = []
  for (const [index, strike] of plan.entries()) {
    await someWork({ tally, answers: random.integer(1, 12) })
    for (const [step, number] of tally.inFlight) if (isKill(strike)) hit[step] = (hit[step] ?? 0) + number
    readyMs.push(await suffer({ house, strike, random }))
    strikes[strike.name] = (strikes[strike.name] ?? 0) + 1
    if ((index + 1) % 10 === 0)
      say(
        `${index + 1} of ${plan.length}: ${JSON.stringify(told)}, wrong ${tally.wrong.length} ${tally.wrong.at(-1) ?? ''}`,
      )
  }
  isOver = true
  await Promise.all(lives)
  say(`over: ${JSON.stringify({ told, answers: tally.answers })}`)
  const unsettled = await settled({ house, judge: () => judgeHouse({ house, facts }), say })
  const stored = await judgeStored({ house, facts, admin })
  const ordered = readyMs.toSorted((a, b) => a - b)
  return {
    strikes,
    hit,
    readyMs: { median: ordered[Math.floor(ordered.length / 2)] ?? 0, longest: ordered.at(-1) ?? 0 },
    told,
    answers: tally.answers,
    wrong: [...tally.wrong, ...unsettled, ...stored, ...unhandled(house)],
    seconds: Math.round((performance.now() - startMs) / 1000),
  }
}

/** So many answers more; less where nobody gets one, because something is still about to recover. */
async function someWork({ tally, answers }: { tally: Tally; answers: number }): Promise<void> {
  const count = () =>
    Object.values(tally.answers).reduce((sum, number) => sum + number, 0) - (tally.answers['lost'] ?? 0)
  const before = count()
  for (const endMs = performance.now() + calmMs; count() < before + answers && performance.now() < endMs;)
    await sleep(5)
}

const isKill = (strike: Strike) => kills.includes(strike)

type SufferArgs = { house: House; strike: Strike; random: Random }

/** One thing goes wrong and ends. Returns how long it took from there until the platform was ready, in milliseconds. */
async function suffer({ house, strike, random }: SufferArgs) {
  let healedMs = 0
  await strike.run({ house, random, healed: () => (healedMs = performance.now()) })
  while (!(await isReady(house))) {
    const { exitCode } = house.platform.server.process
    if (exitCode !== null)
      throw new Error(`The server ended (${exitCode}) after: ${strike.name}\n${house.output().slice(-3000)}`)
    // A full disk may end Postgres a moment after there is room again.
    await house.startDatabase()
    if (performance.now() - healedMs > patienceMs) throw new Error(`It was never ready again after: ${strike.name}`)
    await sleep(50)
  }
  return Math.round(performance.now() - healedMs)
}

async function isReady({ platform }: House): Promise<boolean> {
  const answer = await fetch(`${platform.url}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
  await answer?.arrayBuffer()
  return answer?.status === 200
}

/** Lines that nobody may find in the log of a server. */
function unhandled(house: House): string[] {
  return house
    .output()
    .split('\n')
    .filter((line) => /unhandled rejection|uncaught/.test(line))
    .map((line) => line.slice(0, 2000))
}

type SettledArgs = { house: House; judge: () => Promise<string[]>; say: (line: string) => void }

/** What is still wrong once nothing moves any more: leases end, repeats come, and the reconciliation has looked. */
async function settled({ house: { platform }, judge, say }: SettledArgs): Promise<string[]> {
  let last = ''
  let endMs = 0
  for (;;) {
    const wrong = await judge()
    if (wrong.join() !== last) endMs = performance.now() + patienceMs
    last = wrong.join()
    if (wrong.length === 0 || performance.now() > endMs) return wrong
    say(`still ${wrong.length} to settle: ${wrong.slice(-4).join('; ')}`)
    if (!isProof()) {
      await passMinutes(platform)
      await retryNow({ platform, names: jobsThatRetry })
    }
    await startJob({ platform, name: 'stripe.reconcile' }).catch(() => undefined)
    await sleep(isProof() ? 3000 : 300)
  }
}
