import type { ProblemCode } from '../../../src/adapters/pdf/verify/problems.ts'
import type { Trust } from '../../../src/adapters/pdf/verify/types.ts'
import type { House } from './house.ts'

export type BadDocument = {
  name: string
  bytes: Uint8Array
  /** One of the problems has to be this. */
  reason: ProblemCode
  trust?: Trust
  expected?: ('client' | 'agency')[]
  frozenSha256?: string
}

export type Corpus = { house: House; one: Uint8Array; both: Uint8Array; other: Uint8Array }
