import { expect } from '@jest/globals'
import { isProof } from './proofNumber.ts'

/**
 * A promise of seconds can be held to an idle machine only, so `npm run prove -- pace` does it. `npm test` waits for
 * the event.
 */
export function expectPace({ sinceMs, withinMs }: { sinceMs: number; withinMs: number }): void {
  if (isProof()) expect(performance.now() - sinceMs).toBeLessThan(withinMs)
}
