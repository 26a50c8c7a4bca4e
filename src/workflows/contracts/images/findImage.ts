import type { PayloadRequest } from 'payload'
import { sql } from '../../../adapters/database/sql.ts'
import type { ContractImage } from '../../../domain/contracts/contractImages.ts'
import type { ImageName } from '../../../domain/contracts/imageName.ts'
import type { StorageKind } from '../../../domain/files/storageKeys.ts'
import type { ProjectFile } from '../../../payload-types.ts'

/** The row of an image that a contract may hold. */
export type FoundImage = {
  of: ContractImage['of']
  id: string
  name: string
  mimeType: string
  sizeBytes: number
  /** Of an image of the company. */
  alt: string | null
  /** Of a file of the project. */
  file: { path: string; kind: StorageKind; scanStatus: ProjectFile['scanStatus'] } | null
}

type Search = { req: PayloadRequest; projectId: string | null }

/** The image that a node of a document stands for. Null unless it is one of the company or a file of the project. */
export async function findImage({
  image: { of, id },
  ...search
}: Search & { image: ContractImage }): Promise<FoundImage | null> {
  return of === 'media'
    ? findMedia({ ...search, column: 'id', value: id })
    : findFile({ ...search, column: 'id', value: id })
}

/** The same for an image as Markdown names it. */
export async function findNamedImage({ name, ...search }: Search & { name: ImageName }): Promise<FoundImage | null> {
  if ('filename' in name) return findMedia({ ...search, column: 'filename', value: name.filename })
  if ('path' in name) return findFile({ ...search, column: 'path', value: name.path })
  const file = await findFile({ ...search, column: 'id', value: name.id })
  return file ?? findMedia({ ...search, column: 'id', value: name.id })
}

/** Images of the company are public. */
async function findMedia({
  req,
  column,
  value,
}: Search & { column: 'id' | 'filename'; value: string }): Promise<FoundImage | null> {
  const [found] = await sql<FoundImage>({
    req,
    text: `SELECT 'media' AS of, id, filename AS name, mime_type AS "mimeType", filesize::float8 AS "sizeBytes", alt, NULL AS file
             FROM media WHERE ${column}::text = $1`,
    values: [value],
  })
  return found ?? null
}

/** What the client of the project may read: its own files, unless they are withheld. */
async function findFile({
  req,
  projectId,
  column,
  value,
}: Search & { column: 'id' | 'path'; value: string }): Promise<FoundImage | null> {
  const [found] = await sql<FoundImage>({
    req,
    text: `SELECT 'file' AS of, id, filename AS name, mime_type AS "mimeType", size::float8 AS "sizeBytes", NULL AS alt,
                  json_build_object('path', path, 'kind', kind, 'scanStatus', scan_status) AS file
             FROM project_files
            WHERE ${column}::text = $1 AND project_id = $2::uuid AND kind = 'project' AND withheld_at IS NULL`,
    values: [value, projectId],
  })
  return found ?? null
}
