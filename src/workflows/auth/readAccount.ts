import type { Payload } from 'payload'
import type { User } from '../../payload-types.ts'

/** Some 2 kB each. */
const mostKept = 500

type Kept = { version: string; account: User }

const kept = new Map<string, Kept>()

type ReadAccountArgs = { payload: Payload; id: string; version: string }

/**
 * The account of a caller, without its password. It is read again once its row has another version: most requests find
 * it unchanged, and reading it costs as much as what they ask for. `undefined` when there is none.
 */
export async function readAccount({ payload, id, version }: ReadAccountArgs): Promise<User | undefined> {
  const known = kept.get(id)
  kept.delete(id)
  if (known?.version === version) return give({ id, ...known })
  const found = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } })
  if (!found) return undefined
  const { hash: _hash, salt: _salt, ...account } = found as User & { hash?: string; salt?: string }
  return give({ id, version, account })
}

/** The account as it was when it was last read, and the version that it had. It counts once that is confirmed. */
export function presumedAccount(id: string): Kept | undefined {
  const known = kept.get(id)
  return known && { ...known, account: copyOf(known.account) }
}

/**
 * SQL for what no two versions of a row share: the transaction that wrote it, where it is, and which start of Postgres
 * this is. A database that is set back to a backup, or fails over, gives the same numbers to other transactions.
 */
export function versionOf(table: string): string {
  return `${table}.xmin::text || ' ' || ${table}.ctid::text || ' ' || pg_postmaster_start_time()::text`
}

/** Keeps it as the last used, and gives a copy, because hooks may write into the caller. */
function give({ id, version, account }: Kept & { id: string }): User {
  kept.set(id, { version, account })
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return copyOf(account)
}

/** A row is text, numbers, lists and objects. `structuredClone` takes ten times as long for it. */
function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value // each of its own type
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  for (const [name, each] of Object.entries(copy)) if (typeof each === 'object') copy[name] = copyOf(each)
  return copy as Value // as before
}
