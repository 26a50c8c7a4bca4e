import type { PayloadRequest } from 'payload'
import { openBytes } from '../../adapters/vault/seal.ts'
import { keyIdOfFile, openSealedFile } from '../../adapters/vault/sealFile.ts'
import { readKey } from '../vault/readKey.ts'
import { sealContext } from './sealContext.ts'

/**
 * The bytes of a sealed object as they were given: sealed under a key of its person, or, from before there were any, under the master key
 * itself. `not_found` where that key is destroyed.
 */
export async function openSealed({
  req,
  sealed,
  file,
}: {
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>
  sealed: Uint8Array
  file: { path: string; kind: string }
}): Promise<Buffer> {
  const context = sealContext(file)
  const keyId = keyIdOfFile(sealed)
  if (keyId === null) return openBytes({ sealed, context })
  return openSealedFile({ sealed, key: await readKey({ req, id: keyId }), context })
}
