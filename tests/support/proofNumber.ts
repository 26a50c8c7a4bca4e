/**
 * How much of a proof runs: all of it under `npm run prove` unless an option of that name changes it (`--runs 100`), a
 * share under `npm test`.
 */
export function proofNumber({ name, share, full }: { name: string; share: number; full: number }): number {
  const given = process.env[`PROVE_${name.toUpperCase()}`]
  if (given !== undefined) return readNumber({ name, given })
  return isProof() ? full : share
}

export const isProof = (): boolean => process.env['PROVE'] !== undefined

/** `--seed`, or this one, or one that is drawn. It is printed, so that a failing case can be run again. */
export function proofSeed(usual = Date.now() % 1_000_000): number {
  return proofNumber({ name: 'seed', share: usual, full: usual })
}

function readNumber({ name, given }: { name: string; given: string }): number {
  const number = Number(given)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is not a whole number: ${given}`)
  return number
}
