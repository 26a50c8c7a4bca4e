import type { Work } from './works.ts'

/** One kind of request after the other, over and over: a mixture of reads. */
export function inTurn(works: readonly Work[]): Pick<Work, 'name' | 'next' | 'status'> {
  let turn = 0
  return {
    name: works.map(({ name }) => name).join(', '),
    next: () => {
      const work = works[turn++ % works.length]
      if (work === undefined) throw new Error('There is nothing to ask.')
      return work.next()
    },
    status: 200,
  }
}
