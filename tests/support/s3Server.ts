import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import { s3Storage } from '../../src/adapters/storage/s3Storage.ts'

export type S3Mode = 'normal' | 'failing' | 'silent' | 'broken off' | 'falling silent' | 'unanswered'

/** s3rver's only account. */
const account = { region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const bucket = 'files'

/**
 * A bucket of s3rver, which is not ours, behind a line that can be made to answer 500, to say nothing, or to break off
 * or fall silent in the middle of a body, or to do the work and break off before it says so. Only requests that
 * `state.concerns` names are treated so.
 */
export async function startS3Server() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 's3rver-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket, configs: [] }],
  })
  const { port } = await server.run()
  const all = (_method: string, _url: string): boolean => true
  const state = { mode: 'normal' as S3Mode, concerns: all, requests: [] as string[] }
  const line = createServer((request, response) => {
    const { method = '', url = '' } = request
    state.requests.push(`${method} ${url}`)
    const mode = state.concerns(method, url) ? state.mode : 'normal'
    if (mode === 'silent') return request.resume()
    if (mode === 'failing') return refuse({ request, response })
    forward({ request, response, port, mode })
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const { port: linePort } = line.address() as AddressInfo // a TCP server that listens has one
  const endpoint = `http://127.0.0.1:${linePort}`
  return {
    endpoint,
    state,
    /** Straight to the bucket, whatever the line does. */
    storage: s3Storage({ ...account, bucket, endpoint: `http://127.0.0.1:${port}` }),
    /** What a platform needs to use the bucket. */
    env: {
      AWS_S3_BUCKET: bucket,
      AWS_REGION: account.region,
      AWS_ACCESS_KEY_ID: account.accessKeyId,
      AWS_SECRET_ACCESS_KEY: account.secretAccessKey,
      AWS_S3_ENDPOINT: endpoint,
    },
    heal: () => {
      state.mode = 'normal'
      state.concerns = all
    },
    stop: async () => {
      line.closeAllConnections()
      await new Promise((resolve) => line.close(resolve))
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type S3Server = Awaited<ReturnType<typeof startS3Server>>

function refuse({ request, response }: { request: IncomingMessage; response: ServerResponse }): void {
  request.resume()
  request.on('end', () => response.writeHead(500).end('<Error><Code>InternalError</Code></Error>'))
}

type Exchange = { request: IncomingMessage; response: ServerResponse; port: number; mode: S3Mode }

function forward({ request, response, port, mode }: Exchange): void {
  const { method, url, headers } = request
  const passed = send({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    if (mode === 'unanswered') return response.destroy()
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    if (mode === 'normal') return answer.pipe(response)
    answer.once('data', (chunk: Buffer) => {
      answer.pause()
      response.write(chunk.subarray(0, 100), () => mode === 'broken off' && response.destroy())
    })
  })
  passed.on('error', () => response.destroy())
  response.on('close', () => passed.destroy())
  request.pipe(passed)
}
