import type { PayloadRequest } from 'payload'
import { fail } from '../../src/errors.ts'
import type { User } from '../../src/payload-types.ts'
import { findReadableFiles, type StoredFile } from '../../src/workflows/files/findReadableFile.ts'

type FindFileOfIdArgs = { req: PayloadRequest; params: { id: string }; user: User }

/** The file with this id, if the caller may read it. `not_found` otherwise. */
export async function findFileOfId({ req, params, user }: FindFileOfIdArgs): Promise<StoredFile> {
  const [file] = await findReadableFiles({ req, ids: [params.id], reader: user })
  if (!file) throw fail('not_found')
  return file
}
