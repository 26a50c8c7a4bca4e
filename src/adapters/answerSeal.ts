import { hkdfSync } from 'node:crypto'
import { decrypt, encrypt, keyBytes } from './vault/aesGcm.ts'

/**
 * Seals a stored answer under the idempotency key that it answers. The database has only the key's hash, so nobody who
 * reads the table reads a token or personal data in it.
 */
export function sealAnswer({ answer, key, id }: { answer: string; key: string; id: string }): Buffer {
  return encrypt({ plain: Buffer.from(answer), key: keyOf({ key, id }), authenticated: Buffer.from(id) })
}

/** The answer as it was sealed. Throws for another key. */
export function openAnswer({ sealed, key, id }: { sealed: Buffer; key: string; id: string }): string {
  return decrypt({ encrypted: sealed, key: keyOf({ key, id }), authenticated: Buffer.from(id) }).toString()
}

function keyOf({ key, id }: { key: string; id: string }): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, id, 'idempotent answer', keyBytes))
}
