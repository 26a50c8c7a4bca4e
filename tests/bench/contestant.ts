import type { Work } from './works.ts'

/** A server that answers the same requests on a database of the same cluster. */
export type Contestant = {
  name: 'platform' | 'stock' | 'handwritten'
  url: string
  pid: number
  /** Processor time of the server so far, in milliseconds: all of its threads, and processes that it has started. */
  cpuMs: () => number
  database: string
  works: Work[]
  /** Waits until what requests have left to do is done. */
  settle: () => Promise<void>
  stop: () => Promise<void>
}
