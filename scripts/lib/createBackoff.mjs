const firstPauseMs = 1_000
const longestPauseMs = 30_000
const wellAfterMs = 60_000

/** Pauses that double from one second to thirty, and start over after the process has run well for a minute. */
export function createBackoff({ now = () => performance.now() } = {}) {
  let pauseMs = firstPauseMs
  let beganAtMs = Infinity
  return {
    /** Call when the process runs. */
    begin: () => {
      beganAtMs = now()
    },
    /** Call when the process ends. Returns how long to wait. */
    next: () => {
      if (now() - beganAtMs >= wellAfterMs) pauseMs = firstPauseMs
      beganAtMs = Infinity
      const pause = pauseMs
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      return pause
    },
  }
}
