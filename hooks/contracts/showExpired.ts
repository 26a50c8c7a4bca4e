import type { CollectionAfterReadHook } from 'payload'
import { now } from '../../src/adapters/clock.ts'
import { contractStatusAt } from '../../src/domain/contractStatusAt.ts'

/** Nobody is shown a contract as waiting for his signature when its time has passed; the clock's job writes it down within the minute. */
export const showExpired: CollectionAfterReadHook = ({ doc }) => ({
  ...doc,
  status: contractStatusAt({ contract: doc, at: now() }),
})
