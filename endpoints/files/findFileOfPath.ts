import type { PayloadRequest } from 'payload'
import { fail } from '../../src/errors.ts'
import type { User } from '../../src/payload-types.ts'
import { findReadableFile, type StoredFile } from '../../src/workflows/files/findReadableFile.ts'

type FindFileOfPathArgs = { req: PayloadRequest; params: { path: string }; user: User }

/**
 * The file named exactly by a path, if the caller may read it. An escaped key, or one with more behind it, matches
 * nothing.
 */
export async function findFileOfPath({ req, params, user }: FindFileOfPathArgs): Promise<StoredFile> {
  if (!new URL(req.url ?? '', 'http://localhost').pathname.endsWith(`/${params.path}`)) throw fail('not_found')
  return findReadableFile({ req, path: params.path, reader: user })
}
