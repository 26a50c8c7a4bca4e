import type { PersonKey } from '../../adapters/vault/sealFile.ts'
import { openText, sealText } from '../../adapters/vault/seal.ts'

export type KeyPurpose = 'identity' | 'contract_signature'

type Owner = { id: string; user: string; purpose: KeyPurpose }

/** What a wrapped key is bound to: it opens only in its own row, for its own person and purpose. */
export function contextOfKey({ id, user, purpose }: Owner): string {
  return `vault_keys:${id}:${user}:${purpose}`
}

/** A person's key as it is in the database: sealed under the present master key. */
export function wrapKey({ key, purpose }: { key: PersonKey; purpose: KeyPurpose }): string {
  return sealText({ plain: key.bytes.toString('base64'), context: contextOfKey({ ...key, purpose }) })
}

export function unwrapKey({ wrapped, ...owner }: Owner & { wrapped: string }): PersonKey {
  const bytes = Buffer.from(openText({ sealed: wrapped, context: contextOfKey(owner) }), 'base64')
  return { id: owner.id, user: owner.user, bytes }
}
