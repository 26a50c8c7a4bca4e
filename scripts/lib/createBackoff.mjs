const firstPauseMs = 1_000
const longestPauseMs = 30_000
const wellAfterMs = 60_000

/** Pauses that double from one second to thirty, and begin anew after what is waited for has run well for a minute. */
export function createBackoff({ now = () => performance.now() } = {}) {
  let pauseMs = firstPauseMs
  let beganAtMs = Infinity
  return {
    /** It runs. */
    begin: () => {
      beganAtMs = now()
    },
    /** It ended: how long to wait. */
    next: () => {
      if (now() - beganAtMs >= wellAfterMs) pauseMs = firstPauseMs
      beganAtMs = Infinity
      const pause = pauseMs
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      return pause
    },
  }
}
