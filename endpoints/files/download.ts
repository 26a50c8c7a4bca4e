import { Readable } from 'node:stream'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { byteRange } from '../../src/domain/byteRange.ts'
import { fail } from '../../src/errors.ts'
import { fileHeaders } from '../../src/http/fileHeaders.ts'
import { recordActivity } from '../../src/workflows/activity/recordActivity.ts'
import { openFile } from '../../src/workflows/files/openFile.ts'
import { findFileOfPath } from './findFileOfPath.ts'
import { pathParams } from './schemas.ts'

export const download = defineEndpoint({
  method: 'get',
  path: '/files/download/:path+',
  summary: 'The bytes of a file, or a range of them',
  allow: 'user',
  params: pathParams,
  row: findFileOfPath,
  answers: { 200: 'binary', 206: 'binary' },
  errors: ['range_not_satisfiable'],
  handle: async ({ req, row: file }) => {
    const headers = fileHeaders(file)
    const etag = headers.get('etag')
    if (
      req.headers
        .get('if-none-match')
        ?.split(/,\s*/)
        .some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)
    ) {
      return { response: new Response(null, { status: 304, headers }) }
    }
    const ifRange = req.headers.get('if-range')
    const header = ifRange === null || ifRange === etag ? req.headers.get('range') : null
    const range = byteRange({ header, sizeBytes: file.size })
    if (range === 'unsatisfiable') {
      req.responseHeaders = new Headers([['content-range', `bytes */${file.size}`]])
      throw fail('range_not_satisfiable', { sizeBytes: file.size })
    }
    const stream = await openFile({ file, range: range ?? undefined })
    try {
      await recordActivity({
        req,
        action: 'file.downloaded',
        entityType: 'project-files',
        entityId: file.id,
        after: { path: file.path, kind: file.kind, ...(range && { range: `${range.start}-${range.end}` }) },
      })
    } catch (err) {
      stream.destroy()
      throw err
    }
    headers.set('content-length', String(range ? range.end - range.start + 1 : file.size))
    if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
    // Node's own web stream type and the DOM's differ in name only.
    const body = Readable.toWeb(stream) as unknown as ReadableStream
    return { response: new Response(body, { status: range ? 206 : 200, headers }) }
  },
})
