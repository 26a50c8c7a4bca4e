import type { Payload } from 'payload'
import type { PoolClient } from 'pg'
import { X509Certificate } from 'node:crypto'
import { now } from '../../adapters/now.ts'
import { createAuthority, type Authority } from '../../adapters/pki/createAuthority.ts'
import { openText, sealText } from '../../adapters/vault/seal.ts'
import { fail } from '../../errors.ts'

const firstName = 'signing-authority'

/** Our number among Postgres' advisory locks. */
const authorityLock = 7_302_121

/** `serialNumber` is hexadecimal, in lower case. */
export type StoredAuthority = Authority & { name: string; serialNumber: string }

type Row = { name: string; certificate: string; sealedKey: string }

/**
 * The authority that certifies signers, named for the company. It is created once in the life of the installation, when
 * first needed: of parallel replicas one creates it and the others wait. Its key is in the database, sealed under the
 * master key.
 */
export async function ensureAuthority({ payload }: { payload: Payload }): Promise<StoredAuthority> {
  const [known] = await readAuthorities(payload.db.pool)
  return known ?? makeAuthority({ payload, isWanted: (existing) => existing.length === 0 })
}

/** All authorities that ever existed, newest first. What an older one certified stays certified. */
export async function listAuthorities({ payload }: { payload: Payload }): Promise<StoredAuthority[]> {
  const newest = await ensureAuthority({ payload })
  const all = await readAuthorities(payload.db.pool)
  return all.length > 0 ? all : [newest]
}

type FindAuthorityArgs = { payload: Payload; serialNumber?: string | undefined }

/** The one with this serial number, or the newest. `not_found` when there is none. */
export async function findAuthority({ payload, serialNumber }: FindAuthorityArgs): Promise<StoredAuthority> {
  const all = await listAuthorities({ payload })
  const found = serialNumber === undefined ? all[0] : all.find((one) => one.serialNumber === serialNumber.toLowerCase())
  if (!found) throw fail('not_found')
  return found
}

/** Adds an authority, which becomes the newest. If another request creates one in this moment, that one. */
export async function addAuthority({ payload }: { payload: Payload }): Promise<StoredAuthority> {
  const [known] = await readAuthorities(payload.db.pool)
  return makeAuthority({ payload, isWanted: (existing) => existing[0]?.name === known?.name })
}

/** Counts an authority's revocation lists: the number of the next one. */
export async function nextCrlNumber({ payload, name }: { payload: Payload; name: string }): Promise<number> {
  const { rows } = await payload.db.pool.query<{ number: string }>(
    'UPDATE platform_keys SET crl_number = crl_number + 1 WHERE name = $1 RETURNING crl_number AS number',
    [name],
  )
  return Number(rows[0]?.number)
}

async function readAuthorities(db: Pick<PoolClient, 'query'>): Promise<StoredAuthority[]> {
  const { rows } = await db.query<Row>(
    `SELECT name, certificate, sealed_key AS "sealedKey" FROM platform_keys
     WHERE name = $1 OR name LIKE $1 || '-%' ORDER BY created_at DESC, name DESC`,
    [firstName],
  )
  return rows.map(({ name, certificate, sealedKey }) => ({
    name,
    serialNumber: new X509Certificate(certificate).serialNumber.toLowerCase(),
    certificatePem: certificate,
    privateKeyPkcs8: openText({ sealed: sealedKey, context: contextOf(name) }),
  }))
}

/** What the sealed key is bound to. */
const contextOf = (name: string): string => `platform_keys:${name}`

type MakeAuthorityArgs = { payload: Payload; isWanted: (existing: StoredAuthority[]) => boolean }

/**
 * Creates an authority under a lock shared by the whole installation. If another request has just created one, that one
 * is used.
 */
async function makeAuthority({ payload, isWanted }: MakeAuthorityArgs): Promise<StoredAuthority> {
  const { legalName, name } = await payload.findGlobal({ slug: 'company', depth: 0, overrideAccess: true })
  const client = await payload.db.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [authorityLock])
    const existing = await readAuthorities(client)
    const [newest] = existing
    const authority =
      newest && !isWanted(existing)
        ? newest
        : await insertAuthority({ client, organization: legalName || name, generation: existing.length + 1 })
    await client.query('COMMIT')
    client.release()
    return authority
  } catch (err) {
    client.release(true)
    throw err
  }
}

type InsertAuthorityArgs = { client: PoolClient; organization: string; generation: number }

async function insertAuthority({ client, organization, generation }: InsertAuthorityArgs): Promise<StoredAuthority> {
  const name = generation === 1 ? firstName : `${firstName}-${generation}`
  const authority = await createAuthority({ organization, notBefore: now(), generation })
  // Not the time of the transaction: the one that waited for the lock is newer.
  await client.query(
    'INSERT INTO platform_keys (name, certificate, sealed_key, created_at) VALUES ($1, $2, $3, clock_timestamp())',
    [name, authority.certificatePem, sealText({ plain: authority.privateKeyPkcs8, context: contextOf(name) })],
  )
  return { ...authority, name, serialNumber: new X509Certificate(authority.certificatePem).serialNumber.toLowerCase() }
}
