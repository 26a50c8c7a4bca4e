const [minute, hour] = [60, 60 * 60]

/** Seconds after each failed try until the next one: some three days in all. */
const pauses = [5, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour] as const

/** When a delivery is tried again after so many failed tries; `null` when it is given up. */
export function nextTryAt({ attempts, at }: { attempts: number; at: Date }): Date | null {
  const pause = pauses[attempts - 1]
  return pause === undefined ? null : new Date(at.getTime() + pause * 1000)
}

/** An endpoint that has accepted nothing for so long is switched off. */
export const disabledAfterMs = 3 * 24 * hour * 1000

/** How long the secret from before a change still signs. */
export const oldSecretMs = 24 * hour * 1000
