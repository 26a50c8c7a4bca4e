import type { Readable } from 'node:stream'

export type Verdict = { isClean: true } | { isClean: false; malware: string }

/** A malware scanner. */
export type Scanner = {
  /**
   * The scanner's verdict on all of these bytes; the stream is read or destroyed. Anything but a clear answer is
   * `unavailable`, so that no file passes as clean by mistake: an outage, silence past `timeoutMs`, an early or an
   * unknown answer.
   */
  scan(content: { content: Readable; timeoutMs: number }): Promise<Verdict>
  /** Resolves if the scanner can be trusted now, else throws `unavailable`. */
  check(): Promise<void>
}
