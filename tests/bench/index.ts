import { parseArgs } from 'node:util'
import { memoryOf } from '../support/memoryOf.ts'
import { startStandalone } from '../support/standalone.ts'
import { checkAnswers } from './checkAnswers.ts'
import type { Contestant } from './contestant.ts'
import { countRivalStatements } from './countRivalStatements.ts'
import { countStatements } from './countStatements.ts'
import { cpuOf, cpuOfFamily } from './cpuOf.ts'
import { deskWorks } from './deskWorks.ts'
import { fillPlatform } from './fillPlatform.ts'
import { load } from './load.ts'
import { measureRounds } from './measureRounds.ts'
import { platformContestant } from './platformContestant.ts'
import { postmasterOf } from './postmasterOf.ts'
import { printRatios, printTable } from './printTable.ts'
import { sizes } from './sizes.ts'
import { startHandwritten } from './startHandwritten.ts'
import { startStock } from './startStock.ts'
import { watchMachine } from './watchMachine.ts'
import { worksOf } from './works.ts'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const { warmUps, seconds, rounds } = options.quick
  ? { warmUps: 200, seconds: 1.2, rounds: 3 }
  : { warmUps: 1_500, seconds: 5, rounds: 5 }
const longestWarmUpMs = options.quick ? 2_000 : 10_000
const titles = { platform: 'The platform', stock: 'Stock Payload', handwritten: 'The hand-written server' }
const only = options.only?.split(',')
const say = (text: string) => process.stderr.write(`${text}\n`)
const write = (text: string) => process.stdout.write(`${text}\n`)

const platform = await startStandalone({ env: { ADMIN_PANEL: 'on', LOG_LEVEL: 'info' } })
const rivals: Contestant[] = []
try {
  const size = options.large ? sizes.large : sizes.usual
  say(`Filling the platform: ${JSON.stringify(size)}`)
  const filled = await fillPlatform(platform, size)
  if (!options.alone) {
    say('Filling the others with the same rows')
    for (const start of [startHandwritten, startStock]) rivals.push(await start({ platform: platform.db, filled }))
  }
  const all = [...worksOf(filled), ...(options.large ? deskWorks(filled) : [])]
  const works = all.filter(({ name }) => only?.includes(name) ?? true)
  const first = platformContestant({ platform, works })
  const contestants = [first, ...rivals] as const
  await checkAnswers(contestants)
  say('Warming up')
  for (const { url, works: lines } of contestants) {
    for (const work of lines.filter(({ name }) => works.some((each) => each.name === name))) {
      const endMs = performance.now() + longestWarmUpMs
      await load({ url, work, isOver: (count) => count >= warmUps || performance.now() > endMs })
    }
  }
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
  const memory = contestants.map(({ name, pid }) => ({ name, mb: memoryOf(pid) }))
  const counts = new Map([['platform', await countStatements({ platform, works })]])
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
    write(`\nThe platform, in multiples of ${titles[name].toLowerCase().replace('payload', 'Payload')}\n`)
    printRatios({ lines: compared, to: name })
  }
  write(`\nMemory at the end: ${memory.map(({ name, mb }) => `${titles[name]} ${mb.toFixed(0)} MB`).join(', ')}.`)
  write(machine)
} finally {
  for (const { stop } of rivals) await stop()
  await platform.stop()
}
