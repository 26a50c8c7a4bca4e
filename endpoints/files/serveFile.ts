import type { PayloadRequest } from 'payload'
import { byteRange } from '../../src/http/byteRange.ts'
import { fail } from '../../src/errors.ts'
import { fileHeaders } from '../../src/http/fileHeaders.ts'
import { hasFreshCopy } from '../../src/http/hasFreshCopy.ts'
import { webBody } from '../../src/http/webBody.ts'
import type { User } from '../../src/payload-types.ts'
import { recordActivity } from '../../src/workflows/activity/recordActivity.ts'
import type { StoredFile } from '../../src/workflows/files/findReadableFile.ts'
import { openFile } from '../../src/workflows/files/openFile.ts'
import { isSeenMarked } from '../../src/workflows/identity/openMarkedImage.ts'
import { recordImageView } from '../../src/workflows/identity/recordImageView.ts'
import { isPersonalImage } from '../../src/domain/identity/isPersonalImage.ts'
import { serveMarkedImage } from './serveMarkedImage.ts'

type ServeFileArgs = {
  req: PayloadRequest
  file: StoredFile
  reader: User
  /** By a signed link, which carries no credentials. */
  byLink?: boolean
  /** Why an identity image is viewed. */
  reason?: string | undefined
}

/**
 * Answers with the bytes of a file that `reader` may read, or the range they requested; every endpoint that serves
 * files uses it. The access is in the activity log, under their name, before the first byte goes out.
 */
export async function serveFile({ req, file, reader, byLink = false, reason }: ServeFileArgs): Promise<Response> {
  if (isSeenMarked({ file, reader })) return serveMarkedImage({ req, file, reader, byLink, reason })
  const headers = fileHeaders(file)
  const etag = headers.get('etag')
  if (hasFreshCopy({ ifNoneMatch: req.headers.get('if-none-match'), etag }))
    return new Response(null, { status: 304, headers })
  const ifRange = req.headers.get('if-range')
  const header = ifRange === null || ifRange === etag ? req.headers.get('range') : null
  const range = byteRange({ header, sizeBytes: file.size })
  if (range === 'unsatisfiable') {
    req.responseHeaders = new Headers([['content-range', `bytes */${file.size}`]])
    throw fail('range_not_satisfiable', { sizeBytes: file.size })
  }
  const stream = await openFile({ req, file, range: range ?? undefined })
  try {
    await record({ req, file, reader, byLink, reason, range: range ? `${range.start}-${range.end}` : undefined })
  } catch (err) {
    stream.destroy()
    throw err
  }
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.size))
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
  const body = webBody(stream)
  return new Response(body, { status: range ? 206 : 200, headers })
}

type RecordArgs = {
  req: PayloadRequest
  file: StoredFile
  reader: User
  byLink: boolean
  reason: string | undefined
  range: string | undefined
}

async function record({ req, file, reader, byLink, reason, range }: RecordArgs): Promise<void> {
  if (isPersonalImage(file.kind)) return recordImageView({ req, file, viewer: reader, reason, range, byLink })
  await recordActivity({
    req,
    action: 'file.downloaded',
    entityType: 'project-files',
    entityId: file.id,
    after: { path: file.path, kind: file.kind, ...(range !== undefined && { range }), ...(byLink && { byLink }) },
    actor: reader,
  })
}
