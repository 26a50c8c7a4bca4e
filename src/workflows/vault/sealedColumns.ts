/** A column of secrets sealed under the master key. Its parts are SQL, about the row `s`. */
export type SealedColumn = {
  table: string
  /** The primary key. */
  id: { column: string; type: 'uuid' | 'text' }
  column: string
  /** What the secret is bound to: the same text as when it was sealed. */
  context: string
  /** Under which master key it is sealed. */
  masterKeyId: string
  /** More to write when it is resealed, with `$3`, the id of the master key. */
  alsoSet?: string
}

/** All sealed columns. A column missing here is lost with its master key. */
export const sealedColumns: SealedColumn[] = [
  {
    table: 'vault_keys',
    id: { column: 'id', type: 'uuid' },
    column: 'wrapped_key',
    context: `'vault_keys:' || s.id || ':' || s.user_id || ':' || s.purpose`,
    masterKeyId: 's.master_key_id',
    alsoSet: 'master_key_id = $3',
  },
  {
    table: 'platform_keys',
    id: { column: 'name', type: 'text' },
    column: 'sealed_key',
    context: `'platform_keys:' || s.name`,
    // The second to ninth byte of the sealed value.
    masterKeyId: `encode(substring(decode(s.sealed_key, 'base64') FROM 2 FOR 8), 'hex')`,
  },
]
