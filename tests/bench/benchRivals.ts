import { memoryOf } from '../support/memoryOf.ts'
import type { Standalone } from '../support/standalone.ts'
import { aloneWorks } from './aloneWorks.ts'
import { checkAnswers } from './checkAnswers.ts'
import type { Contestant } from './contestant.ts'
import { countRivalStatements } from './countRivalStatements.ts'
import { countStatements } from './countStatements.ts'
import { cpuOf, cpuOfFamily } from './cpuOf.ts'
import { deskWorks } from './deskWorks.ts'
import type { Filled } from './fillPlatform.ts'
import { load } from './load.ts'
import { measureRounds } from './measureRounds.ts'
import { platformContestant } from './platformContestant.ts'
import { postmasterOf } from './postmasterOf.ts'
import { printRatios, printTable } from './printTable.ts'
import { startHandwritten } from './startHandwritten.ts'
import { startStock } from './startStock.ts'
import { watchMachine } from './watchMachine.ts'
import { worksOf, type Work } from './works.ts'

const titles = { platform: 'The platform', stock: 'Stock Payload', handwritten: 'The hand-written server' }

type BenchArgs = {
  platform: Standalone
  filled: Filled
  rounds: number
  seconds: number
  warmUps: number
  longestWarmUpMs: number
  isLarge: boolean
  /** Without the others. */
  isAlone: boolean
  only: readonly string[] | undefined
  say: (text: string) => void
  write: (text: string) => void
}

/** The platform beside stock Payload and a hand-written server, on the same rows: each kind of request in turn. */
export async function benchRivals(args: BenchArgs): Promise<void> {
  const { platform, filled, isAlone, isLarge, only, say } = args
  const rivals: Contestant[] = []
  try {
    if (!isAlone) {
      say('Filling the others with the same rows')
      for (const start of [startHandwritten, startStock]) rivals.push(await start({ platform: platform.db, filled }))
    }
    const all = [...worksOf(filled), ...aloneWorks(filled), ...(isLarge ? deskWorks(filled) : [])]
    const works = all.filter(({ name }) => only?.includes(name) ?? true)
    await compare({ ...args, contestants: [platformContestant({ platform, works }), ...rivals], works })
  } finally {
    for (const { stop } of rivals) await stop()
  }
}

type CompareArgs = BenchArgs & { contestants: readonly [Contestant, ...Contestant[]]; works: readonly Work[] }

async function compare(args: CompareArgs): Promise<void> {
  const { platform, contestants, works, rounds, seconds, say, write } = args
  await checkAnswers(contestants)
  say('Warming up')
  for (const contestant of contestants) await warmUp({ ...args, contestant })
  const postmaster = postmasterOf(platform.folder)
  const describeMachine = watchMachine({
    ownMs: () => contestants.reduce((sum, { cpuMs }) => sum + cpuMs(), cpuOf(process.pid)) + cpuOfFamily(postmaster),
  })
  const measured = []
  for (const { name, what } of works) {
    say(`Measuring: ${what}`)
    measured.push({ name, what, rounds: await measureRounds({ contestants, postmaster, name, rounds, seconds }) })
  }
  const machine = describeMachine()
  const memory = contestants.map(({ name, pid }) => `${titles[name]} ${memoryOf(pid).toFixed(0)} MB`)
  const counts = new Map([['platform', await countStatements({ platform, works })]])
  const rivals = contestants.slice(1)
  for (const rival of rivals) counts.set(rival.name, await countRivalStatements({ platform, rival }))
  const lines = measured.map(({ name, ...line }) => ({
    ...line,
    statements: Object.fromEntries([...counts].map(([of, count]) => [of, count.get(name)])),
  }))
  const compared = lines.filter(({ rounds: [line] }) => line?.stock !== undefined)
  for (const { name } of contestants) {
    write(`\n${titles[name]}\n`)
    printTable({ lines: name === 'platform' ? lines : compared, of: name })
  }
  for (const { name } of rivals) {
    write(`\nThe platform, in multiples of: ${titles[name]}\n`)
    printRatios({ lines: compared, to: name })
  }
  write(`\nMemory at the end: ${memory.join(', ')}.`)
  write(machine)
}

async function warmUp({ contestant, works, warmUps, longestWarmUpMs }: CompareArgs & { contestant: Contestant }) {
  for (const work of contestant.works.filter(({ name }) => works.some((each) => each.name === name))) {
    const endMs = performance.now() + longestWarmUpMs
    await load({
      url: contestant.url,
      work,
      isOver: (count) => count >= warmUps || performance.now() > endMs,
    })
  }
}
