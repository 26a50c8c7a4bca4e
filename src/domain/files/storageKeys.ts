import { fileTypes } from './fileTypes.ts'
import type { FileExtension } from './fileTypes.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'

/** The folder of each kind of stored file, on disk and in a bucket. `{id}` is the project, contract or invoice. */
const folders = {
  avatar: 'avatars/',
  identity_front: 'identity/front_id/',
  identity_back: 'identity/back_id/',
  identity_signature: 'identity/signatures/',
  project: 'projects/{id}/',
  contract: 'contracts/{id}/',
  contract_signature: 'contracts/{id}/signatures/',
  invoice: 'invoices/{id}/',
  general: 'general/',
} as const

export type StorageKind = keyof typeof folders

/** The kinds whose files are stored in the folder of a row. */
export type OwnedStorageKind = 'project' | 'contract' | 'contract_signature' | 'invoice'

export type NewStorageKey =
  | { kind: OwnedStorageKind; id: string; extension: FileExtension }
  | { kind: Exclude<StorageKind, OwnedStorageKind>; id?: undefined; extension: FileExtension }

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const extensions = Object.values(fileTypes).map((type) => type.extensions[0])
const folderPatterns = Object.values(folders).map((folder) => folder.replace('{id}', uuid))
const storageKeyPattern = new RegExp(`^(?:${folderPatterns.join('|')})${uuid}\\.(?:${extensions.join('|')})$`)
const uuidPattern = new RegExp(`^${uuid}$`)

/** A new key that cannot be guessed and reveals only the file's type. Throws a RangeError if the id is not a UUID. */
export function newStorageKey({ kind, id, extension }: NewStorageKey): string {
  if (id !== undefined && !uuidPattern.test(id))
    throw new RangeError('The id of a stored file is a UUID in lower case.')
  const key = folders[kind].replace('{id}', id ?? '') + `${uuidv7()}.${extension}`
  if (!isStorageKey(key)) throw new RangeError('No key can be made of this.')
  return key
}

/**
 * Whether the platform could have made this key. It never has `..`, NUL, backslashes, or an encoded or absolute path.
 */
export function isStorageKey(path: unknown): path is string {
  return typeof path === 'string' && storageKeyPattern.test(path)
}
