import type { PayloadRequest } from 'payload'
import { buffer } from 'node:stream/consumers'
import { sql } from '../../adapters/database/sql.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { openBytes } from '../../adapters/vault/seal.ts'
import { keyIdOfFile, makePersonKey, sealFile, type PersonKey } from '../../adapters/vault/sealFile.ts'
import { sha256Hex } from '../../lib/sha256Hex.ts'
import { fail } from '../../errors.ts'
import { sealContext } from '../vault/sealContext.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { storeKey } from '../vault/storeKey.ts'
import { readKey } from '../vault/readKey.ts'
import { signatureKey } from '../vault/signatureKey.ts'

export type UnadoptedFile = {
  id: string
  path: string
  kind: string
  sha256: string
  sealed: boolean
  owner: string
  /** The identity check that it is an image of. */
  verification: string | null
}

/**
 * Seals one file in place under a key of its person. The key is committed before anything is sealed under it, storage
 * replaces the object as a whole, and the row follows: between any two steps the file still opens. Bytes that do not
 * match the row are left as they are.
 */
export async function migrateFile({ req, file }: { req: PayloadRequest; file: UnadoptedFile }): Promise<void> {
  const { path } = file
  const stored = await buffer((await storage.read({ key: path })).stream)
  // The process was killed between storage and row: the object is migrated already.
  const known = keyIdOfFile(stored)
  if (known !== null) return link({ req, file, keyId: known })
  const context = sealContext(file)
  const plain = file.sealed ? openBytes({ sealed: stored, context }) : stored
  if (sha256Hex(plain) !== file.sha256) throw new Error(`The bytes of ${path} are not those that were stored.`)
  const key = await keyOf({ req, file })
  const body = sealFile({ plain, key, context })
  await storage.put({ key: path, body, contentType: 'application/octet-stream', sizeBytes: body.byteLength })
  await link({ req, file, keyId: key.id })
}

/** A file that was deleted meanwhile stays deleted. */
async function link({ req, file, keyId }: { req: PayloadRequest; file: UnadoptedFile; keyId: string }): Promise<void> {
  const text = 'UPDATE project_files SET vault_key_id = $2, sealed = true WHERE id = $1 RETURNING id'
  const [row] = await sql({ req, text, values: [file.id, keyId] })
  if (!row) await storage.remove({ key: file.path })
}

async function keyOf({ req, file }: { req: PayloadRequest; file: UnadoptedFile }): Promise<PersonKey> {
  const { kind, owner, path, verification } = file
  if (kind === 'contract_signature') return signatureKey({ req, userId: owner })
  if (verification === null) throw new Error(`${path} is an image of no identity check.`)
  return inTransaction({ req, work: () => identityKey({ req, owner, verification }) })
}

type IdentityKeyArgs = { req: PayloadRequest; owner: string; verification: string }

/** Under the locks of erasing and shredding, in their order, so no check gets a key after its keys were destroyed. */
async function identityKey({ req, owner, verification }: IdentityKeyArgs): Promise<PersonKey> {
  await lockRow({ req, collection: 'users', id: owner })
  const { imagesShreddedAt } = await lockRow({ req, collection: 'identity-verifications', id: verification })
  if (imagesShreddedAt) throw fail('not_found')
  const key = makePersonKey({ user: owner })
  if (await storeKey({ req, key, purpose: 'identity', verification })) return key
  const text = 'SELECT id FROM vault_keys WHERE verification_id = $1'
  const [row] = await sql<{ id: string }>({ req, text, values: [verification] })
  return readKey({ req, id: row?.id ?? key.id })
}
