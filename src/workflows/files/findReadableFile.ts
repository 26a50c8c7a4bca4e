import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { keyOf } from '../../access/keyOf.ts'
import { isStorageKey, type StorageKind } from '../../domain/files/storageKeys.ts'
import { fail } from '../../errors.ts'
import type { ProjectFile, User } from '../../payload-types.ts'

/** The part of a file's row needed to serve, share or delete it. */
export type StoredFile = {
  id: string
  path: string
  kind: StorageKind
  filename: string
  mimeType: string
  charset: string | null
  size: number
  sha256: string
  sealed: boolean
  /** Whom it is about, or for whom it is. */
  owner: string | null
  uploadedBy: string | null
  project: string | null
  scanStatus: ProjectFile['scanStatus']
}

type Reader = Pick<User, 'id' | 'role'>

/**
 * The one rule of who may read a file. `$1` is the reader, `$2` whether they are an admin. Admins read all. Otherwise:
 * - an avatar: any signed-in user
 * - a project's file: its client
 * - a general file: its uploader, its owner, and both ends of a message that it is attached to
 * - identity images: their owner
 * - a contract's files: the client to whom it was sent
 * - an invoice's PDF: the client to whom it was issued
 *
 * A program with a key reads files of projects and general ones only.
 */
const readable = `
  $2::boolean
  OR f.kind = 'avatar'
  OR (f.kind = 'project' AND EXISTS (
        SELECT 1 FROM projects p WHERE p.id = f.project_id AND p.client_id = $1::uuid AND p.confirmed_at IS NOT NULL))
  OR (f.kind = 'general' AND (f.owner_id = $1::uuid OR f.uploaded_by_id = $1::uuid))
  OR (f.kind IN ('general', 'project') AND EXISTS (
        SELECT 1 FROM messages_rels r JOIN messages m ON m.id = r.parent_id
         WHERE r.project_files_id = f.id AND r.path = 'attachments' AND $1::uuid IN (m.sender_id, m.recipient_id)))
  OR (f.kind IN ('identity_front', 'identity_back', 'identity_signature') AND f.owner_id = $1::uuid)
  OR (f.kind IN ('contract', 'contract_signature') AND EXISTS (
        SELECT 1 FROM contracts c WHERE c.id = f.contract_id AND c.client_id = $1::uuid AND c.sent_at IS NOT NULL))
  OR (f.kind = 'invoice' AND EXISTS (
        SELECT 1 FROM invoices i WHERE i.document_id = f.id AND i.client_id = $1::uuid AND i.issued_at IS NOT NULL))`

type FindReadableFileArgs = { req: PayloadRequest; path: string; reader: Reader }

/** The file with this key, if `reader` may read it. `not_found` otherwise, and for keys that are not ours. */
export async function findReadableFile({ req, path, reader }: FindReadableFileArgs): Promise<StoredFile> {
  const [file] = isStorageKey(path) ? await select({ req, reader, where: 'f.path = $3', value: path }) : []
  if (!file) throw fail('not_found')
  return file
}

type FindReadableFilesArgs = { req: PayloadRequest; ids: readonly string[]; reader: Reader }

/** Those files of `ids` that `reader` may read, in no particular order. Ids are UUIDs. */
export async function findReadableFiles({ req, ids, reader }: FindReadableFilesArgs): Promise<StoredFile[]> {
  return ids.length === 0 ? [] : select({ req, reader, where: 'f.id = ANY($3::uuid[])', value: ids })
}

type SelectArgs = { req: PayloadRequest; reader: Reader; where: string; value: unknown }

async function select({ req, reader, where, value }: SelectArgs): Promise<StoredFile[]> {
  return sql<StoredFile>({
    req,
    text: `SELECT f.id, f.path, f.kind, f.filename, f.mime_type AS "mimeType", f.charset, f.size::float8 AS size, f.sha256,
                  COALESCE(f.sealed, false) AS sealed, f.owner_id AS owner, f.uploaded_by_id AS "uploadedBy", f.project_id AS project,
                  f.scan_status AS "scanStatus"
             FROM project_files f
            WHERE ${where} AND f.withheld_at IS NULL AND (${readable}) AND ($4::boolean OR f.kind IN ('general', 'project'))`,
    values: [reader.id, reader.role === 'admin', value, keyOf(req.user) === null],
  })
}
