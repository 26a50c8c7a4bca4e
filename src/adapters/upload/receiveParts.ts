import { once } from 'node:events'
import type { Readable } from 'node:stream'
import type { Busboy } from 'busboy'
import { fail, type PlatformError } from '../../errors.ts'
import { brokenUpload } from './brokenUpload.ts'
import { receiveFile } from './receiveFile.ts'
import { maxBodyBytes, type UploadLimits } from './uploadLimits.ts'
import type { ReceivedFile, SealedFile } from './types.ts'

type Reader = ReadableStreamDefaultReader<Uint8Array>
export type ReceivedParts = { fields: Map<string, string>; files: Map<string, ReceivedFile | SealedFile> }

const CUT_OFF = 'The upload was cut off.'
const STALLED = 'The upload stalled.'

/** Feeds the body to the parser and collects its parts. The first thing that is wrong ends it, with nothing still being written. */
export async function receiveParts({
  reader,
  parser,
  limits,
  folder,
  sealed,
  silenceMs,
  signal,
}: {
  reader: Reader
  parser: Busboy
  limits: UploadLimits
  folder: string
  sealed: boolean
  silenceMs: number
  signal: AbortSignal | undefined
}): Promise<ReceivedParts> {
  const stopped = new AbortController()
  const failure = Promise.withResolvers<never>()
  const stop = (error: PlatformError) => failure.reject(error)
  failure.promise.catch(() => stopped.abort())
  signal?.addEventListener('abort', () => stop(brokenUpload(CUT_OFF)), { once: true, signal: stopped.signal })
  if (signal?.aborted) stop(brokenUpload(CUT_OFF))
  const parts = collectParts({ parser, limits, folder, sealed, stop, signal: stopped.signal })
  try {
    await Promise.race([
      pump({ reader, parser, maxBytes: maxBodyBytes(limits), silenceMs, signal: stopped.signal }),
      failure.promise,
    ])
    await Promise.race([Promise.all(parts.saving), failure.promise])
    return parts.received
  } finally {
    stopped.abort()
    await Promise.allSettled(parts.saving)
  }
}

/** Until the parser has taken the last byte; no faster than the disk takes them. Who sends nothing for `silenceMs` is given up. */
async function pump({
  reader,
  parser,
  maxBytes,
  silenceMs,
  signal,
}: {
  reader: Reader
  parser: Busboy
  maxBytes: number
  silenceMs: number
  signal: AbortSignal
}): Promise<void> {
  let seenBytes = 0
  for (;;) {
    const { done, value } = await readWithin({ reader, silenceMs })
    if (signal.aborted) return
    if (done) break
    seenBytes += value.byteLength
    if (seenBytes > maxBytes) throw fail('too_large', { maxBytes })
    if (!parser.write(value)) await once(parser, 'drain', { signal })
  }
  const finished = once(parser, 'finish', { signal })
  parser.end()
  await finished
}

async function readWithin({ reader, silenceMs }: { reader: Reader; silenceMs: number }) {
  const silence = Promise.withResolvers<never>()
  const timer = setTimeout(() => silence.reject(brokenUpload(STALLED)), silenceMs)
  try {
    return await Promise.race([reader.read().catch(() => Promise.reject(brokenUpload(CUT_OFF))), silence.promise])
  } finally {
    clearTimeout(timer)
  }
}

function collectParts({
  parser,
  limits,
  folder,
  sealed,
  stop,
  signal,
}: {
  parser: Busboy
  limits: UploadLimits
  folder: string
  sealed: boolean
  stop: (error: PlatformError) => void
  signal: AbortSignal
}) {
  const received: ReceivedParts = { fields: new Map(), files: new Map() }
  const saving: Promise<void>[] = []
  const seen = new Set<string>()
  const isRepeated = (name: string) => {
    if (seen.has(name)) stop(brokenUpload('There may be only one.', name))
    return seen.has(name) || !seen.add(name)
  }
  parser.on('error', () => stop(brokenUpload('The multipart body is damaged.')))
  for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    parser.on(event, () => stop(fail('too_large')))
  parser.on('field', (name, value, { valueTruncated }) => {
    const rule = ownRule(limits.fields, name)
    if (!rule || isRepeated(name)) return
    if (valueTruncated || Buffer.byteLength(value) > rule.maxBytes)
      return stop(fail('too_large', { path: name, maxBytes: rule.maxBytes }))
    if (value.includes('\0')) return stop(brokenUpload('Text cannot contain NUL.', name))
    received.fields.set(name, value)
  })
  parser.on('file', (name, stream, { filename }) => {
    const rule = ownRule(limits.files, name)
    if (!rule || signal.aborted || isRepeated(name)) return ignore(stream)
    const maxBytes = rule.maxBytes ?? limits.maxFileBytes
    // Where the part names no file, busboy gives undefined, against its types.
    const clientName = filename ?? ''
    const saved = receiveFile({ stream, clientName, folder, maxBytes, sealed, signal }).then((file) => {
      if (file.sizeBytes > 0 || clientName !== '') received.files.set(name, file)
    })
    saving.push(saved)
    saved.catch(stop)
  })
  return { received, saving }
}

function ignore(stream: Readable): void {
  stream.on('error', () => undefined).resume()
}

/** Rules for own names only: a part called `constructor` has none. A part without a name has none either. */
function ownRule<Rule>(rules: Record<string, Rule>, name: string | undefined): Rule | undefined {
  return name !== undefined && Object.hasOwn(rules, name) ? rules[name] : undefined
}
