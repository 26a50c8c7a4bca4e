import type { Standalone } from '../support/standalone.ts'
import { disturbances } from './disturbances.ts'
import type { Filled } from './fillPlatform.ts'
import { inTurn } from './inTurn.ts'
import { load } from './load.ts'
import { median } from './median.ts'
import { platformContestant } from './platformContestant.ts'
import { startDisturber } from './startDisturber.ts'
import { worksOf } from './works.ts'

const names = ['own-projects', 'project', 'thread', 'unread']

type Times = { p50: number; p99: number }

type BenchArgs = {
  platform: Standalone
  filled: Filled
  seconds: number
  rounds: number
  only: readonly string[] | undefined
  write: (text: string) => void
}

/** How long hot reads take alone and beside dear work, in turn; the medians of the ratios within a round. */
export async function benchBeside({ platform, filled, seconds, rounds, only, write }: BenchArgs): Promise<void> {
  const { settle } = platformContestant({ platform, works: [] })
  const work = inTurn(worksOf(filled).filter(({ name }) => names.includes(name)))
  const read = async () => {
    const startedAtMs = performance.now()
    const isOver = () => performance.now() - startedAtMs >= seconds * 1000
    const times = (await load({ url: platform.server.url, work, isOver })).sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
    return { p50: at(0.5), p99: at(0.99) }
  }
  await read()
  write('\n| beside | p50 alone | beside | ratio | p99 alone | beside | ratio | done in a second |')
  write('|---|---|---|---|---|---|---|---|')
  for (const { name, what } of disturbances) {
    if (only?.includes(name) === false) continue
    const disturber = await startDisturber({ name, platform, filled })
    const lines: { alone: Times; beside: Times; perSecond: number }[] = []
    for (let round = 0; round < rounds; round++) {
      await settle()
      const alone = await read()
      const { value: beside, perSecond } = await disturber.during(read)
      lines.push({ alone, beside, perSecond })
    }
    disturber.end()
    const of = (key: 'p50' | 'p99') => {
      const [alone, beside] = [
        median(lines.map((line) => line.alone[key])),
        median(lines.map((line) => line.beside[key])),
      ]
      const ratio = median(lines.map((line) => line.beside[key] / line.alone[key]))
      return `${alone.toFixed(0)} ms | ${beside.toFixed(0)} ms | ${ratio.toFixed(2)}`
    }
    const done = median(lines.map(({ perSecond }) => perSecond))
    write(`| ${what} | ${of('p50')} | ${of('p99')} | ${done.toFixed(1)} |`)
  }
}
