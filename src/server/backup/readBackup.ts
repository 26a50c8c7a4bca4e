import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { ageVersion, decryptAge, readAgeKey } from '../../adapters/backup/age.ts'
import {
  auditHeadsName,
  endName,
  endSchema,
  filePrefix,
  headName,
  headSchema,
  keysName,
  keysSchema,
  tablePrefix,
  type BackupEnd,
  type BackupHead,
  type BackupKeys,
  type BackupTable,
} from '../../adapters/backup/backupFormat.ts'
import { BackupError } from '../../adapters/backup/BackupError.ts'
import { readTar, type ReadEntry } from '../../adapters/backup/readTar.ts'
import { hasErrorCode } from '../../hasErrorCode.ts'
import { countRows } from './countRows.ts'

/** What is done with each part, in their order. What is not read is only checked. */
export type BackupVisitor = {
  onHead?: (head: BackupHead) => Promise<void>
  onKeys?: (keys: BackupKeys) => Promise<void>
  onAuditHeads?: (bytes: Buffer) => Promise<void>
  onRows?: (table: BackupTable, body: AsyncIterable<Buffer>) => Promise<void>
  onFile?: (file: { name: string; sizeBytes: number; body: AsyncIterable<Buffer> }) => Promise<void>
}

type ReadBackupArgs = { file: string; key: string | undefined; visitor?: BackupVisitor }

/** Reads a whole backup. Resolves only if nothing in it is missing or changed, down to its last byte. */
export async function readBackup({ file, key, visitor = {} }: ReadBackupArgs): Promise<BackupEnd> {
  const isEncrypted = await beginsLikeAge(file)
  if (isEncrypted && key === undefined)
    throw new BackupError(`${file} is encrypted. Set BACKUP_KEY to its secret key: AGE-SECRET-KEY-1…`)
  let end: BackupEnd | undefined
  const read = async (source: AsyncIterable<Buffer>) => {
    end = await readEntries({ entries: readTar(source), visitor })
    for await (const rest of source) if (rest.some((byte) => byte !== 0)) throw damaged('there is more after its end')
  }
  try {
    if (isEncrypted && key !== undefined) {
      const ageKey = readAgeKey(key)
      const decrypt = (sealed: AsyncIterable<Buffer>) => decryptAge({ sealed, key: ageKey })
      await pipeline(createReadStream(file), decrypt, createGunzip(), read)
    } else await pipeline(createReadStream(file), createGunzip(), read)
  } catch (error) {
    if (hasErrorCode(error, 'Z_BUF_ERROR')) throw new BackupError(`${file} was cut off: its end is missing.`)
    if (hasErrorCode(error, 'Z_DATA_ERROR', 'Z_NEED_DICT', 'Z_STREAM_ERROR'))
      throw new BackupError(`${file} is damaged, or is no backup.`)
    throw error
  }
  if (!end) throw new BackupError(`${file} was cut off: its end is missing.`)
  return end
}

async function beginsLikeAge(file: string): Promise<boolean> {
  let handle: Awaited<ReturnType<typeof open>>
  try {
    handle = await open(file)
  } catch (error) {
    throw new BackupError(`${file} cannot be read. ${error instanceof Error ? error.message : String(error)}`)
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ageVersion.length), 0, ageVersion.length)
    return buffer.subarray(0, bytesRead).toString('latin1') === ageVersion
  } finally {
    await handle.close()
  }
}

type ReadEntriesArgs = { entries: AsyncGenerator<ReadEntry>; visitor: BackupVisitor }

async function readEntries({ entries, visitor }: ReadEntriesArgs): Promise<BackupEnd> {
  let head: BackupHead | undefined
  let end: BackupEnd | undefined
  const found: Found = { tables: new Map(), files: { count: 0, sizeBytes: 0 } }
  for await (const entry of entries) {
    const { name, sizeBytes, body } = entry
    if (end) throw damaged(`${name} comes after its end`)
    if (!head) {
      if (name !== headName) throw damaged('it does not begin with what it is')
      head = await readHead(entry)
      for (const table of head.tables) found.tables.set(table.name, { rows: 0, hash: createHash('sha256') })
      await visitor.onHead?.(head)
    } else if (name === keysName) await visitor.onKeys?.(await readJson({ entry, schema: keysSchema }))
    else if (name === auditHeadsName) await visitor.onAuditHeads?.(await allOf(body))
    else if (name.startsWith(tablePrefix)) await readRows({ entry, head, found, visitor })
    else if (name.startsWith(filePrefix)) {
      found.files.count += 1
      found.files.sizeBytes += sizeBytes
      await visitor.onFile?.({ name: name.slice(filePrefix.length), sizeBytes, body })
    } else if (name === endName) end = await readJson({ entry, schema: endSchema })
    else throw damaged(`${name} is unknown`)
  }
  if (!head || !end) throw damaged('its end is missing')
  compare({ end, found })
  return end
}

type Found = { tables: Map<string, { rows: number; hash: Hash }>; files: BackupEnd['files'] }
type ReadRowsArgs = { entry: ReadEntry; head: BackupHead; found: Found; visitor: BackupVisitor }

async function readRows({ entry, head, found, visitor }: ReadRowsArgs): Promise<void> {
  const name = entry.name.slice(tablePrefix.length, entry.name.lastIndexOf('/'))
  const table = head.tables.find((each) => each.name === name)
  const seen = found.tables.get(name)
  if (!table || !seen) throw damaged(`it has rows of ${name}, which it does not name`)
  const counted = async function* () {
    for await (const chunk of entry.body) {
      seen.hash.update(chunk)
      seen.rows += countRows(chunk)
      yield chunk
    }
  }
  const body = counted()
  await visitor.onRows?.(table, body)
  for await (const _ of body);
}

function compare({ end, found }: { end: BackupEnd; found: Found }): void {
  const { count, sizeBytes } = end.files
  if (count !== found.files.count || sizeBytes !== found.files.sizeBytes) throw damaged('files are missing')
  if (Object.keys(end.tables).length !== found.tables.size) throw damaged('tables are missing')
  for (const [name, { rows, hash }] of found.tables) {
    const expected = end.tables[name]
    if (expected?.rows !== rows || expected.sha256 !== hash.digest('hex')) throw damaged(`rows of ${name} are missing`)
  }
}

/** The format is told first: a later one may have other fields. */
async function readHead(entry: ReadEntry): Promise<BackupHead> {
  const head = headSchema.safeParse(parseJson((await allOf(entry.body)).toString()))
  if (head.success) return head.data
  throw new BackupError('This is no backup that this version can read. Restore it with the version that made it.')
}

type ReadJsonArgs<Schema extends z.ZodType> = { entry: ReadEntry; schema: Schema }

async function readJson<Schema extends z.ZodType>({ entry, schema }: ReadJsonArgs<Schema>): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(parseJson((await allOf(entry.body)).toString()))
  if (parsed.success) return parsed.data
  throw damaged(`${entry.name} cannot be read`)
}

async function allOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const damaged = (why: string) => new BackupError(`The backup is damaged or incomplete: ${why}.`)
