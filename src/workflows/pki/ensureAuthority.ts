import type { Payload } from 'payload'
import type { PoolClient } from 'pg'
import { now } from '../../adapters/clock.ts'
import { createAuthority, type Authority } from '../../adapters/pki/createAuthority.ts'
import { openText, sealText } from '../../adapters/vault/seal.ts'

const keyName = 'signing-authority'

/** What the sealed key is bound to. */
const sealContext = `platform_keys:${keyName}`

/** A number of ours among Postgres' advisory locks. */
const authorityLock = 7_302_121

type Row = { certificate: string; sealedKey: string }

/**
 * The authority that certifies signers, named for the company. It is made once in the life of the installation, at the first need: of replicas
 * that need it at once one makes it and the others wait. Its key lies in the database, sealed under the master key.
 */
export async function ensureAuthority({ payload }: { payload: Payload }): Promise<Authority> {
  const known = await findAuthority(payload.db.pool)
  if (known) return known
  const { legalName, name } = await payload.findGlobal({ slug: 'company', depth: 0, overrideAccess: true })
  const client = await payload.db.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [authorityLock])
    const authority =
      (await findAuthority(client)) ?? (await makeAuthority({ client, organization: legalName || name }))
    await client.query('COMMIT')
    client.release()
    return authority
  } catch (err) {
    client.release(true)
    throw err
  }
}

/** Counts the revocation lists: the number of the next one. */
export async function nextCrlNumber({ payload }: { payload: Payload }): Promise<number> {
  const { rows } = await payload.db.pool.query<{ number: string }>(
    'UPDATE platform_keys SET crl_number = crl_number + 1 WHERE name = $1 RETURNING crl_number AS number',
    [keyName],
  )
  return Number(rows[0]?.number)
}

async function findAuthority(db: Pick<PoolClient, 'query'>): Promise<Authority | null> {
  const { rows } = await db.query<Row>(
    'SELECT certificate, sealed_key AS "sealedKey" FROM platform_keys WHERE name = $1',
    [keyName],
  )
  const [row] = rows
  if (!row) return null
  return { certificatePem: row.certificate, privateKeyPkcs8: openText({ sealed: row.sealedKey, context: sealContext }) }
}

async function makeAuthority({
  client,
  organization,
}: {
  client: PoolClient
  organization: string
}): Promise<Authority> {
  const authority = await createAuthority({ organization, notBefore: now() })
  await client.query('INSERT INTO platform_keys (name, certificate, sealed_key) VALUES ($1, $2, $3)', [
    keyName,
    authority.certificatePem,
    sealText({ plain: authority.privateKeyPkcs8, context: sealContext }),
  ])
  return authority
}
