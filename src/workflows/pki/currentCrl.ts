import type { Payload } from 'payload'
import { now } from '../../adapters/clock.ts'
import { createCrl, type RevokedCertificate } from '../../adapters/pki/createCrl.ts'
import type { SignerCertificate } from '../../payload-types.ts'
import { findAuthority, nextCrlNumber, type StoredAuthority } from './ensureAuthority.ts'

const lifeMs = 7 * 24 * 60 * 60 * 1000

export type Crl = { der: Uint8Array<ArrayBuffer>; thisUpdate: Date; nextUpdate: Date }

/** Of each authority the newest list of this process. */
const current = new Map<string, { list: Promise<Crl>; revocations: string }>()

/**
 * The revocation list of an authority (hexadecimal serial number; the newest one's without it), DER. It is good for seven days; this process signs a
 * new one when half of them are over, when a certificate was revoked, and when a list is asked for that is newer than `since`. `not_found` for an
 * authority that is none of ours.
 */
export async function currentCrl({
  payload,
  serialNumber,
  since,
}: {
  payload: Payload
  serialNumber?: string | undefined
  since?: Date
}): Promise<Crl> {
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

async function readRevoked({
  payload,
  authority,
}: {
  payload: Payload
  authority: StoredAuthority
}): Promise<RevokedCertificate[]> {
  const { docs } = await payload.db.find<SignerCertificate>({
    collection: 'signer-certificates',
    where: { and: [{ authoritySerialNumber: { equals: authority.serialNumber } }, { revokedAt: { exists: true } }] },
    pagination: false,
    sort: 'revokedAt',
  })
  return docs.map(({ serialNumber, revokedAt }) => ({ serialNumber, revokedAt: new Date(revokedAt ?? 0) }))
}

async function makeCrl({
  payload,
  authority,
  revoked,
}: {
  payload: Payload
  authority: StoredAuthority
  revoked: RevokedCertificate[]
}): Promise<Crl> {
  const thisUpdate = now()
  const nextUpdate = new Date(thisUpdate.getTime() + lifeMs)
  const number = await nextCrlNumber({ payload, name: authority.name })
  const der = await createCrl({ authority, revoked, number, thisUpdate, nextUpdate })
  return { der, thisUpdate, nextUpdate }
}
