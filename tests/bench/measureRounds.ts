import type { Contestant } from './contestant.ts'
import { measureWork, type Measured } from './measureWork.ts'
import { median } from './median.ts'

export type Name = Contestant['name']
export type Rounds = Partial<Record<Name, Measured>>[]

type MeasureRoundsArgs = {
  contestants: readonly Contestant[]
  postmaster: number
  name: string
  rounds: number
  seconds: number
}

/** Measures one kind of request on each server in turn, several times, each round beginning with another server. */
export async function measureRounds({ contestants, postmaster, name, rounds, seconds }: MeasureRoundsArgs) {
  const measured: Rounds = []
  for (let round = 0; round < rounds; round++) {
    const line: Rounds[number] = {}
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(round + turn) % contestants.length]
      const work = contestant?.works.find((each) => each.name === name)
      if (contestant && work) line[contestant.name] = await measureWork({ contestant, postmaster, work, seconds })
    }
    measured.push(line)
  }
  return measured
}

/** The median over the rounds. */
export function valueOf({ rounds, of, key }: { rounds: Rounds; of: Name; key: keyof Measured }): number {
  return median(rounds.flatMap((round) => round[of]?.[key] ?? []))
}

/** The median of the ratios within a round, in which the machine was as busy for both. */
export function ratioOf({ rounds, to, key }: { rounds: Rounds; to: Name; key: keyof Measured }): number {
  return median(rounds.flatMap(({ platform, [to]: rival }) => (platform && rival ? platform[key] / rival[key] : [])))
}
