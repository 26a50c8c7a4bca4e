import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Stored = { body: Buffer; contentType: string; modifiedAt: Date }
type OpenUpload = { key: string; begunAt: Date; parts: Map<number, Buffer> }

/**
 * As much of S3's protocol as the platform speaks, path style, in memory: put, multipart put, get with ranges, head,
 * delete, list. It knows, other than s3rver, which uploads are open, lets them be aborted, and can refuse single kinds
 * of requests.
 */
export async function startS3Double({ bucket }: { bucket: string }) {
  const objects = new Map<string, Stored>()
  const uploads = new Map<string, OpenUpload>()
  const all = (_method: string, _url: string): boolean => true
  const state = { mode: 'normal' as 'normal' | 'failing' | 'silent', concerns: all, openUploads: uploads }
  const server = createServer((request, response) => {
    const mode = state.concerns(request.method ?? '', request.url ?? '') ? state.mode : 'normal'
    if (mode === 'silent') return
    if (mode === 'failing') return answer(response, 500, errorXml('InternalError'))
    handle({ request, response, bucket, objects, uploads }).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    state,
    stop: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  bucket: string
  objects: Map<string, Stored>
  uploads: Map<string, OpenUpload>
}

async function handle({ request, response, bucket, objects, uploads }: Exchange) {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const [, givenBucket, ...rest] = url.pathname.split('/')
  const key = decodeURIComponent(rest.join('/'))
  if (givenBucket !== bucket) return answer(response, 404, errorXml('NoSuchBucket'))
  const body = Buffer.concat(await request.toArray())
  const uploadId = url.searchParams.get('uploadId')
  if (key === '' && request.method === 'HEAD') return answer(response, 200, '')
  if (key === '' && url.searchParams.has('uploads')) return answer(response, 200, uploadsXml({ url, uploads }))
  if (key === '' && request.method === 'GET') return answer(response, 200, listXml({ url, objects }))
  if (request.method === 'POST' && url.searchParams.has('uploads')) {
    const id = randomUUID()
    uploads.set(id, { key, begunAt: new Date(), parts: new Map() })
    return answer(
      response,
      200,
      `<InitiateMultipartUploadResult><Bucket>${bucket}</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    )
  }
  if (uploadId !== null) return handleUpload({ request, response, url, key, uploadId, body, objects, uploads })
  if (request.method === 'PUT') {
    objects.set(key, { body, contentType: request.headers['content-type'] ?? '', modifiedAt: new Date() })
    response.setHeader('ETag', '"1"')
    return answer(response, 200, '')
  }
  if (request.method === 'DELETE') {
    objects.delete(key)
    return answer(response, 204, '')
  }
  return sendObject({ request, response, stored: objects.get(key) })
}

function handleUpload({
  request,
  response,
  url,
  key,
  uploadId,
  body,
  objects,
  uploads,
}: Omit<Exchange, 'bucket'> & { url: URL; key: string; uploadId: string; body: Buffer }) {
  const parts = uploads.get(uploadId)?.parts
  if (!parts) return answer(response, 404, errorXml('NoSuchUpload'))
  if (request.method === 'PUT') {
    parts.set(Number(url.searchParams.get('partNumber')), body)
    response.setHeader('ETag', '"1"')
    return answer(response, 200, '')
  }
  uploads.delete(uploadId)
  if (request.method === 'DELETE') return answer(response, 204, '')
  const whole = Buffer.concat([...parts].sort(([one], [other]) => one - other).map(([, part]) => part))
  objects.set(key, { body: whole, contentType: '', modifiedAt: new Date() })
  return answer(
    response,
    200,
    `<CompleteMultipartUploadResult><Key>${key}</Key><ETag>"1"</ETag></CompleteMultipartUploadResult>`,
  )
}

type SendObjectArgs = { request: IncomingMessage; response: ServerResponse; stored: Stored | undefined }

function sendObject({ request, response, stored }: SendObjectArgs) {
  if (!stored) return answer(response, 404, request.method === 'HEAD' ? '' : errorXml('NoSuchKey'))
  response.setHeader('Last-Modified', stored.modifiedAt.toUTCString())
  response.setHeader('Content-Type', stored.contentType)
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  if (start === undefined || end === undefined) {
    response.setHeader('Content-Length', stored.body.byteLength)
    return response.end(request.method === 'HEAD' ? undefined : stored.body)
  }
  if (Number(start) >= stored.body.byteLength) return answer(response, 416, errorXml('InvalidRange'))
  const part = stored.body.subarray(Number(start), Number(end) + 1)
  const last = Number(start) + part.byteLength - 1
  response.setHeader('Content-Range', `bytes ${start}-${last}/${stored.body.byteLength}`)
  response.writeHead(206).end(part)
}

/** Two keys to a page, so that every listing has to go on. */
function listXml({ url, objects }: { url: URL; objects: Map<string, Stored> }): string {
  const prefix = url.searchParams.get('prefix') ?? ''
  const after = url.searchParams.get('continuation-token') ?? ''
  const found = [...objects]
    .filter(([key]) => key.startsWith(prefix) && key > after)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const page = found.slice(0, 2)
  const contents = page.map(
    ([key, { body, modifiedAt }]) =>
      `<Contents><Key>${key}</Key><Size>${body.byteLength}</Size><LastModified>${modifiedAt.toISOString()}</LastModified></Contents>`,
  )
  const next = found.length > 2 ? `<NextContinuationToken>${page.at(-1)?.[0]}</NextContinuationToken>` : ''
  return `<ListBucketResult><IsTruncated>${found.length > 2}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`
}

function uploadsXml({ url, uploads }: { url: URL; uploads: Map<string, OpenUpload> }): string {
  const prefix = url.searchParams.get('prefix') ?? ''
  const after = url.searchParams.get('upload-id-marker') ?? ''
  const found = [...uploads]
    .filter(([id, { key }]) => key.startsWith(prefix) && id > after)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const page = found.slice(0, 2)
  const listed = page.map(
    ([id, { key, begunAt }]) =>
      `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${begunAt.toISOString()}</Initiated></Upload>`,
  )
  const [lastId, last] = page.at(-1) ?? []
  const next = `<NextKeyMarker>${last?.key}</NextKeyMarker><NextUploadIdMarker>${lastId}</NextUploadIdMarker>`
  return `<ListMultipartUploadsResult><IsTruncated>${found.length > 2}</IsTruncated>${found.length > 2 ? next : ''}${listed.join('')}</ListMultipartUploadsResult>`
}

function errorXml(code: string): string {
  return `<Error><Code>${code}</Code><Message>${code}</Message></Error>`
}

function answer(response: ServerResponse, status: number, body: string) {
  response.writeHead(status, { 'Content-Type': 'application/xml' }).end(body)
}
