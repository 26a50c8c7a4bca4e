import { fail, type PlatformError } from '../../errors.ts'
import { problem } from '../../i18n/problem.ts'

/** What holds a part of the hundred: a milestone by its title, a deposit by the number of its contract. */
export type HeldPart = { kind: 'deposit' | 'milestone'; id: string; title: string; partBps: number }

/** 409 `percentage_exceeded` with what is `left`, and the `parts` that hold the rest, in words in `errors` too. */
export function percentageExceeded({ leftBps, held }: { leftBps: number; held: readonly HeldPart[] }): PlatformError {
  const parts = held
    .filter(({ partBps }) => partBps > 0)
    .map(({ kind, id, title, partBps }) => ({ kind, id, title, percentage: partBps / 100 }))
  return fail('percentage_exceeded', {
    left: Math.max(0, leftBps) / 100,
    parts,
    errors: parts.map(({ kind, title, percentage }) => ({
      path: '',
      problem:
        kind === 'deposit'
          ? problem('too_large.deposit_part', { title, percentage })
          : problem('too_large.milestone_part', { title, percentage }),
    })),
  })
}
