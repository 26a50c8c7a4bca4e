import type { PayloadRequest } from 'payload'
import { fail } from '../../src/errors.ts'
import type { User } from '../../src/payload-types.ts'
import { findReadableFile, type StoredFile } from '../../src/workflows/files/findReadableFile.ts'

/** The file that a path names letter by letter, where the caller may read it; a key that comes escaped or with more behind it is none. */
export async function findFileOfPath({
  req,
  params,
  user,
}: {
  req: PayloadRequest
  params: { path: string }
  user: User
}): Promise<StoredFile> {
  if (!new URL(req.url ?? '', 'http://localhost').pathname.endsWith(`/${params.path}`)) throw fail('not_found')
  return findReadableFile({ req, path: params.path, reader: user })
}
