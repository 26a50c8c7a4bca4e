import { constants } from 'node:fs'
import { lstat, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { PlatformError, fail } from '../../errors.ts'
import { checkKey, checkPrefix } from './checkKey.ts'
import { listFiles } from './listFiles.ts'
import { missingIsUndefined } from './missingIsUndefined.ts'
import type { ByteRange, Storage } from './types.ts'
import { unavailable } from './unavailable.ts'
import { partOf, removeUnfinishedFiles } from './unfinishedFiles.ts'

/** Files in a folder of this machine. Nothing outside the folder is ever read, written, listed or removed. */
export function localStorage(folder: string): Storage {
  const root = path.resolve(folder)
  const pathOf = (key: string) => path.join(root, checkKey(key))
  const put: Storage['put'] = ({ key, body, sizeBytes }) => writeWhole({ target: pathOf(key), body, sizeBytes })
  const stored: Storage['stat'] = async ({ key }) => {
    const found = await missingIsUndefined(lstat(pathOf(key)))
    return found?.isFile() ? { key, sizeBytes: found.size, modifiedAt: found.mtime } : undefined
  }
  return {
    put,
    read: async ({ key, range }) => readFrom({ file: pathOf(key), range }),
    stat: async (object) => stored(object),
    exists: async (object) => (await stored(object)) !== undefined,
    remove: async ({ key }) => {
      await missingIsUndefined(rm(pathOf(key)))
    },
    list: ({ prefix }) => listFiles({ root, prefix: checkPrefix(prefix) }),
    removeUnfinished: ({ prefix, before, isDryRun = false }) =>
      removeUnfinishedFiles({ root, prefix: checkPrefix(prefix), before, isDryRun }),
    check: async () => {
      const probe = partOf(path.join(root, 'check'))
      await writeWhole({ target: probe, body: Buffer.from('ok'), sizeBytes: 2 })
      await missingIsUndefined(rm(probe))
    },
  }
}

type WriteWholeArgs = { target: string; body: Readable | Uint8Array; sizeBytes: number | undefined }

/** Writes beside the target under a name that no key can have, syncs to disk, then renames over the target. */
async function writeWhole({ target, body, sizeBytes }: WriteWholeArgs): Promise<void> {
  const parent = path.dirname(target)
  const temporary = partOf(target)
  try {
    await makeFolder(parent)
    const file = await open(temporary, 'wx', 0o600)
    try {
      const writtenBytes = await writeAll(file, body)
      if (sizeBytes !== undefined && writtenBytes !== sizeBytes)
        throw new Error(`The body had ${writtenBytes} bytes where ${sizeBytes} were announced.`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
    await syncFolder(parent)
  } catch (error) {
    if (body instanceof Readable) body.destroy()
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error instanceof PlatformError ? error : unavailable(error)
  }
}

async function writeAll(file: FileHandle, body: Readable | Uint8Array): Promise<number> {
  let writtenBytes = 0
  // A byte stream yields buffers. Storage never gets streams of strings or objects.
  const chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = body instanceof Readable ? body : [body]
  for await (const chunk of chunks) {
    await file.writeFile(chunk)
    writtenBytes += chunk.byteLength
  }
  return writtenBytes
}

/** Creates the folder and its parents. A new folder survives a power cut once its parent is synced to disk. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) await syncFolder(path.dirname(made))
}

/** A rename survives a power cut once its folder is synced to disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readFrom({ file, range }: { file: string; range: ByteRange | undefined }) {
  const handle = await missingIsUndefined(open(file, constants.O_RDONLY | constants.O_NOFOLLOW))
  if (!handle) throw fail('not_found')
  try {
    const found = await handle.stat()
    if (!found.isFile()) throw fail('not_found')
    if (range && (range.start < 0 || range.start >= found.size || range.end < range.start))
      throw fail('range_not_satisfiable', { sizeBytes: found.size })
    const part = range ? { start: range.start, end: Math.min(range.end, found.size - 1) } : {}
    return { stream: handle.createReadStream(part), sizeBytes: found.size }
  } catch (error) {
    await handle.close()
    throw error instanceof PlatformError ? error : unavailable(error)
  }
}
