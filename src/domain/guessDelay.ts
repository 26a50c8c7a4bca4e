const longestSeconds = 30

/** How long one guess holds the next back, after `excess` guesses more than are free: 1 second, doubled every ten, at most half a minute. */
export function guessDelaySeconds(excess: number): number {
  if (excess <= 0) return 0
  return Math.min(longestSeconds, 2 ** Math.floor((excess - 1) / 10))
}
