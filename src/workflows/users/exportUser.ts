import type { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { writeArchive } from '../../adapters/archive/writeArchive.ts'
import { sql } from '../../adapters/database/sql.ts'
import { now } from '../../adapters/now.ts'
import { isPersonalImage } from '../../domain/identity/isPersonalImage.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import type { StoredFile } from '../files/findReadableFile.ts'
import { openFile } from '../files/openFile.ts'
import { isLostFile } from '../files/readStored.ts'
import { recordImageView } from '../identity/recordImageView.ts'
import { readPersonData } from './readPersonData.ts'

type ExportedFile = Pick<StoredFile, 'id' | 'path' | 'kind' | 'sealed' | 'owner' | 'scanStatus'>

type ExportUserArgs = {
  req: PayloadRequest
  /** Who gets the archive: an admin, or the person. */
  reader: User
  user: User
  reason: string | undefined
}

/**
 * Everything about a person in one ZIP: their rows as JSON and their files, identity images opened. The rows are read
 * before the first byte is sent; the files stream. Leaves an activity entry with the reason, and one for every identity
 * image, which is not marked because it is their own copy.
 */
export async function exportUser({ req, reader, user, reason }: ExportUserArgs): Promise<Readable> {
  const data = await readPersonData({ req, userId: user.id })
  const files = await sql<ExportedFile>({
    req,
    text: `SELECT id, path, kind, COALESCE(sealed, false) AS sealed, owner_id AS owner, scan_status AS "scanStatus" FROM project_files
            WHERE (owner_id = $1 OR uploaded_by_id = $1) AND scan_status IN ('clean', 'not_required') ORDER BY path`,
    values: [user.id],
  })
  await recordActivity({
    req,
    action: 'user.exported',
    entityType: 'users',
    entityId: user.id,
    after: { files: files.length, ...(reason !== undefined && { reason }) },
  })
  const why = reason === undefined ? 'export' : `export: ${reason}`
  for (const file of files.filter(({ kind }) => isPersonalImage(kind)))
    await recordImageView({ req, file, viewer: reader, reason: why })
  const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
  return writeArchive([
    { name: 'about.json', bytes: json({ user: user.id, exportedAt: now().toISOString(), parts: data.map(counted) }) },
    ...data.map(({ name, rows }) => ({ name: `data/${name}.json`, bytes: json(rows) })),
    ...files.map((file) => ({ name: `files/${file.path}`, open: () => openKept({ req, file }) })),
  ])
}

/** A file that storage has lost does not block the rest. The archive lists it as missing. */
async function openKept({ req, file }: { req: PayloadRequest; file: ExportedFile }): Promise<Readable> {
  return openFile({ req, file }).catch((err: unknown) => {
    throw isLostFile(err) ? fail('not_found') : err
  })
}

function counted({ name, rows }: { name: string; rows: unknown[] }): { name: string; rows: number } {
  return { name, rows: rows.length }
}
