import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { isSafeKey } from './checkKey.ts'
import { missingIsUndefined } from './missingIsUndefined.ts'
import type { StoredObject } from './types.ts'

type Folder = { root: string; folder: string; prefix: string }

/** Every file under `root` whose key begins with `prefix`, in the order of the keys' bytes, as a bucket lists them. */
export async function* listFiles({ root, prefix }: { root: string; prefix: string }): AsyncGenerator<StoredObject> {
  const slash = prefix.lastIndexOf('/')
  yield* listFolder({ root, folder: slash === -1 ? '' : prefix.slice(0, slash), prefix })
}

async function* listFolder({ root, folder, prefix }: Folder): AsyncGenerator<StoredObject> {
  const entries = await missingIsUndefined(readdir(path.join(root, folder), { withFileTypes: true }))
  for (const entry of inKeyOrder(entries ?? [])) {
    const key = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (!isSafeKey(key)) continue
    if (entry.isDirectory() && (key.startsWith(prefix) || prefix.startsWith(`${key}/`)))
      yield* listFolder({ root, folder: key, prefix })
    if (!entry.isFile() || !key.startsWith(prefix)) continue
    const found = await missingIsUndefined(lstat(path.join(root, key)))
    if (found) yield { key, sizeBytes: found.size, modifiedAt: found.mtime }
  }
}

/** A folder sorts with its slash: `a-b` before `a/b` before `a.b`. */
function inKeyOrder(entries: Dirent[]): Dirent[] {
  const orderOf = (entry: Dirent) => (entry.isDirectory() ? `${entry.name}/` : entry.name)
  return entries.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
}
