import { send } from './send.ts'
import type { Work } from './works.ts'

/** Requests that are on their way at a time. */
const usual = 4

type LoadArgs = {
  url: string
  work: Pick<Work, 'name' | 'next' | 'status'>
  isOver: (count: number) => boolean
  parallel?: number
}

/**
 * Sends requests until it is over and returns the time of each, in milliseconds. Any other status than the expected one
 * ends the measuring.
 */
export async function load({ url, work, isOver, parallel = usual }: LoadArgs): Promise<number[]> {
  const times: number[] = []
  const ask = async () => {
    while (!isOver(times.length)) {
      const startedAtMs = performance.now()
      const { status } = await send({ url, ask: work.next() })
      if (status !== work.status) throw new Error(`${work.name} was answered with ${status}`)
      times.push(performance.now() - startedAtMs)
    }
  }
  await Promise.all(Array.from({ length: parallel }, ask))
  return times
}
