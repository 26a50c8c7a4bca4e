import path from 'node:path'
import { env } from '../../env.ts'
import { failFields } from '../../errors.ts'
import { brokenUpload } from './brokenUpload.ts'
import { createParser } from './createParser.ts'
import { createTempFolder } from './createTempFolder.ts'
import { drainQuietly } from './drainQuietly.ts'
import { receiveParts, type ReceivedParts } from './receiveParts.ts'
import type { FieldRule, FileRule, ReceivedFile, ReceivedUpload, SealedFile, UploadRequest } from './types.ts'
import { maxBodyBytes, tooLargeBody, type UploadLimits } from './uploadLimits.ts'
import { problem } from '../../i18n/problem.ts'

type ReceiveUploadArgs<
  Fields extends Record<string, FieldRule>,
  Files extends Record<string, FileRule>,
  Sealed extends boolean,
> = {
  request: UploadRequest
  fields: Fields
  files: Files
  maxFileBytes: number
  sealed?: Sealed
  /** How long a client may send nothing. A slow client that keeps sending is never cut off. */
  silenceMs?: number
  tempRoot?: string
}

/**
 * Reads a multipart body as it arrives. Files go to disk under the data folder, never to memory, counted and hashed
 * (SHA-256) on the way. A body, file or field past its limit is `too_large` at once. A body that is not multipart,
 * broken or cut off, a missing or repeated part, and text with a NUL are `validation_failed`. Nothing stays on disk
 * after an error, or after the upload is disposed of. Unexpected parts are ignored. An empty file without a name, as
 * browsers send for an empty input, counts as missing. With `sealed`, for identity images and signatures, files are
 * encrypted under a key that only this process has.
 */
export async function receiveUpload<
  const Fields extends Record<string, FieldRule>,
  const Files extends Record<string, FileRule>,
  const Sealed extends boolean = false,
>({
  request,
  fields,
  files,
  maxFileBytes,
  sealed,
  silenceMs = 30_000,
  tempRoot = path.join(env.dataDir, 'tmp'),
}: ReceiveUploadArgs<Fields, Files, Sealed>): Promise<
  ReceivedUpload<Fields, Files, Sealed extends true ? SealedFile : ReceivedFile>
> {
  type File = Sealed extends true ? SealedFile : ReceivedFile
  const limits: UploadLimits = { fields, files, maxFileBytes }
  if (!request.body) throw brokenUpload('multipart')
  const reader = request.body.getReader()
  let folder: Awaited<ReturnType<typeof createTempFolder>> | undefined
  try {
    const parser = createParser({ contentType: request.headers.get('content-type') ?? '', limits })
    const announcedBytes = Number(request.headers.get('content-length') ?? 0)
    if (announcedBytes > maxBodyBytes(limits)) throw tooLargeBody(limits)
    folder = await createTempFolder(tempRoot)
    const received = await receiveParts({
      reader,
      parser,
      limits,
      folder: folder.path,
      sealed: sealed === true,
      silenceMs,
      signal: request.signal,
    })
    checkRequired({ received, limits })
    return {
      // The rules limit the names that can occur, and checkRequired ensures the required ones.
      fields: Object.fromEntries(received.fields) as ReceivedUpload<Fields, Files, File>['fields'],
      files: Object.fromEntries(received.files) as ReceivedUpload<Fields, Files, File>['files'],
      dispose: folder.remove,
      [Symbol.asyncDispose]: folder.remove,
    }
  } catch (error) {
    drainQuietly(reader)
    await folder?.remove()
    throw error
  }
}

function checkRequired({ received, limits }: { received: ReceivedParts; limits: UploadLimits }): void {
  const missing = [
    ...Object.entries(limits.fields).filter(([name, { required }]) => required && !received.fields.has(name)),
    ...Object.entries(limits.files).filter(([name, { required }]) => required && !received.files.has(name)),
  ]
  if (missing.length === 0) return
  throw failFields(missing.map(([path]) => ({ path, problem: problem('required') })))
}
