import type { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { writeArchive } from '../../adapters/archive/writeArchive.ts'
import { sql } from '../../adapters/database/sql.ts'
import { now } from '../../adapters/clock.ts'
import { fail } from '../../errors.ts'
import type { User } from '../../payload-types.ts'
import { recordActivity } from '../activity/recordActivity.ts'
import type { StoredFile } from '../files/findReadableFile.ts'
import { openFile } from '../files/openFile.ts'
import { isLostFile } from '../files/readStored.ts'
import { readPersonData } from './readPersonData.ts'

type ExportedFile = Pick<StoredFile, 'path' | 'kind' | 'sealed' | 'scanStatus'>

/**
 * Everything of a person in one ZIP: his rows as JSON and his files, identity images opened. The rows are read before the first byte is sent;
 * the files stream. Leaves an activity entry with the reason.
 */
export async function exportUser({
  req,
  user,
  reason,
}: {
  req: PayloadRequest
  user: User
  reason: string | undefined
}): Promise<Readable> {
  const data = await readPersonData({ req, userId: user.id })
  const files = await sql<ExportedFile>({
    req,
    text: `SELECT path, kind, COALESCE(sealed, false) AS sealed, scan_status AS "scanStatus" FROM project_files
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
  const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
  return writeArchive([
    { name: 'about.json', bytes: json({ user: user.id, exportedAt: now().toISOString(), parts: data.map(counted) }) },
    ...data.map(({ name, rows }) => ({ name: `data/${name}.json`, bytes: json(rows) })),
    ...files.map((file) => ({ name: `files/${file.path}`, open: () => openKept({ req, file }) })),
  ])
}

/** A file that storage has lost does not keep a person from the rest: it counts as missing, and the archive says so. */
async function openKept({ req, file }: { req: PayloadRequest; file: ExportedFile }): Promise<Readable> {
  return openFile({ req, file }).catch((err: unknown) => {
    throw isLostFile(err) ? fail('not_found') : err
  })
}

function counted({ name, rows }: { name: string; rows: unknown[] }): { name: string; rows: number } {
  return { name, rows: rows.length }
}
