import type { PayloadRequest } from 'payload'
import { openBytes } from '../../adapters/vault/seal.ts'
import { keyIdOfFile, openSealedFile } from '../../adapters/vault/sealFile.ts'
import { readKey } from '../vault/readKey.ts'
import { sealContext } from '../vault/sealContext.ts'

type OpenSealedArgs = {
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>
  sealed: Uint8Array
  file: { path: string; kind: string }
}

/**
 * The original bytes of a sealed object: sealed under its person's key or, if older than those keys, under the master
 * key itself. `not_found` when that key is destroyed.
 */
export async function openSealed({ req, sealed, file }: OpenSealedArgs): Promise<Buffer> {
  const context = sealContext(file)
  const keyId = keyIdOfFile(sealed)
  if (keyId === null) return openBytes({ sealed, context })
  return openSealedFile({ sealed, key: await readKey({ req, id: keyId }), context })
}
