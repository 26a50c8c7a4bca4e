import type { Payload } from 'payload'
import { now } from '../../adapters/clock.ts'
import { createCrl } from '../../adapters/pki/createCrl.ts'
import { ensureAuthority, nextCrlNumber } from './ensureAuthority.ts'

const lifeMs = 7 * 24 * 60 * 60 * 1000

export type Crl = { der: Uint8Array<ArrayBuffer>; thisUpdate: Date; nextUpdate: Date }

let current: Promise<Crl> | null = null
let renewAtMs = 0

/** The revocation list, DER. It is good for seven days; this process signs a new one when half of them are over. */
export async function currentCrl({ payload }: { payload: Payload }): Promise<Crl> {
  if (current && now().getTime() < renewAtMs) return current
  const making = makeCrl({ payload })
  current = making
  renewAtMs = now().getTime() + lifeMs / 2
  making.catch(() => {
    if (current === making) current = null
  })
  return making
}

async function makeCrl({ payload }: { payload: Payload }): Promise<Crl> {
  const authority = await ensureAuthority({ payload })
  const thisUpdate = now()
  const nextUpdate = new Date(thisUpdate.getTime() + lifeMs)
  const number = await nextCrlNumber({ payload })
  // Nothing certifies signers yet, so nothing was ever revoked.
  const der = await createCrl({ authority, revoked: [], number, thisUpdate, nextUpdate })
  return { der, thisUpdate, nextUpdate }
}
