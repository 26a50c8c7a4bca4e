import type { Readable } from 'node:stream'

export type Verdict = { isClean: true } | { isClean: false; malware: string }

/** What finds malware. */
export type Scanner = {
  /**
   * What the scanner says of these bytes, all of them; the stream is read or destroyed. `unavailable` for anything but a clear answer, so
   * that nothing is ever taken for clean by mistake: an outage, silence past `timeoutMs`, an answer before the end, words that nobody knows.
   */
  scan(content: { content: Readable; timeoutMs: number }): Promise<Verdict>
  /** Resolves where what the scanner says can be believed now; `unavailable` where not. */
  check(): Promise<void>
}
