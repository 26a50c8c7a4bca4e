const longestSeconds = 30

/** The pause after `excess` guesses beyond the free ones: 1 second, doubled every ten, at most half a minute. */
export function guessDelaySeconds(excess: number): number {
  if (excess <= 0) return 0
  return Math.min(longestSeconds, 2 ** Math.floor((excess - 1) / 10))
}
