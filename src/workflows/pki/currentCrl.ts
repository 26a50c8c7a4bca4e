import type { Payload } from 'payload'
import { now } from '../../adapters/now.ts'
import { createCrl, type RevokedCertificate } from '../../adapters/pki/createCrl.ts'
import type { SignerCertificate } from '../../payload-types.ts'
import { findAuthority, nextCrlNumber, type StoredAuthority } from './ensureAuthority.ts'

const lifeMs = 7 * 24 * 60 * 60 * 1000

export type Crl = { der: Uint8Array<ArrayBuffer>; thisUpdate: Date; nextUpdate: Date }

/** The newest list of each authority in this process. */
const current = new Map<string, { list: Promise<Crl>; revocations: string }>()

type CurrentCrlArgs = { payload: Payload; serialNumber?: string | undefined; since?: Date }

/**
 * The revocation list of an authority, DER. The authority is named by its hexadecimal serial number; the default is the
 * newest one. A list is valid for seven days. This process signs a new one halfway through, after a revocation, and
 * when a list newer than `since` is requested. `not_found` for an authority that is not ours.
 */
export async function currentCrl({ payload, serialNumber, since }: CurrentCrlArgs): Promise<Crl> {
  const authority = await findAuthority({ payload, serialNumber })
  const revoked = await readRevoked({ payload, authority })
  const revocations = JSON.stringify(revoked)
  const known = current.get(authority.serialNumber)
  if (known && known.revocations === revocations && isFresh({ crl: await known.list, since })) return known.list
  const list = makeCrl({ payload, authority, revoked })
  current.set(authority.serialNumber, { list, revocations })
  list.catch(() => {
    if (current.get(authority.serialNumber)?.list === list) current.delete(authority.serialNumber)
  })
  return list
}

function isFresh({ crl: { thisUpdate, nextUpdate }, since }: { crl: Crl; since: Date | undefined }): boolean {
  return now().getTime() < nextUpdate.getTime() - lifeMs / 2 && (!since || thisUpdate >= since)
}

type ReadRevokedArgs = { payload: Payload; authority: StoredAuthority }

async function readRevoked({ payload, authority }: ReadRevokedArgs): Promise<RevokedCertificate[]> {
  const { docs } = await payload.db.find<SignerCertificate>({
    collection: 'signer-certificates',
    where: { and: [{ authoritySerialNumber: { equals: authority.serialNumber } }, { revokedAt: { exists: true } }] },
    pagination: false,
    sort: 'revokedAt',
  })
  return docs.map(({ serialNumber, revokedAt }) => ({ serialNumber, revokedAt: new Date(revokedAt ?? 0) }))
}

type MakeCrlArgs = { payload: Payload; authority: StoredAuthority; revoked: RevokedCertificate[] }

async function makeCrl({ payload, authority, revoked }: MakeCrlArgs): Promise<Crl> {
  const thisUpdate = now()
  const nextUpdate = new Date(thisUpdate.getTime() + lifeMs)
  const number = await nextCrlNumber({ payload, name: authority.name })
  const der = await createCrl({ authority, revoked, number, thisUpdate, nextUpdate })
  return { der, thisUpdate, nextUpdate }
}
