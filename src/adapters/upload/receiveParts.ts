import { once } from 'node:events'
import type { Readable } from 'node:stream'
import type { Busboy } from 'busboy'
import { fail, failField, type PlatformError } from '../../errors.ts'
import { brokenUpload } from './brokenUpload.ts'
import { receiveFile } from './receiveFile.ts'
import { maxBodyBytes, tooLargeBody, type UploadLimits } from './uploadLimits.ts'
import type { ReceivedFile, SealedFile } from './types.ts'

type Reader = ReadableStreamDefaultReader<Uint8Array>
export type ReceivedParts = { fields: Map<string, string>; files: Map<string, ReceivedFile | SealedFile> }

type ReceivePartsArgs = {
  reader: Reader
  parser: Busboy
  limits: UploadLimits
  folder: string
  sealed: boolean
  silenceMs: number
  signal: AbortSignal | undefined
}

/** Feeds the body to the parser and collects its parts. The first error ends it, after all writing has stopped. */
export async function receiveParts({
  reader,
  parser,
  limits,
  folder,
  sealed,
  silenceMs,
  signal,
}: ReceivePartsArgs): Promise<ReceivedParts> {
  const stopped = new AbortController()
  const failure = Promise.withResolvers<never>()
  const stop = (error: PlatformError) => failure.reject(error)
  failure.promise.catch(() => stopped.abort())
  signal?.addEventListener('abort', () => stop(brokenUpload('multipart_cut')), { once: true, signal: stopped.signal })
  if (signal?.aborted) stop(brokenUpload('multipart_cut'))
  const parts = collectParts({ parser, limits, folder, sealed, stop, signal: stopped.signal })
  try {
    await Promise.race([pump({ reader, parser, limits, silenceMs, signal: stopped.signal }), failure.promise])
    await Promise.race([Promise.all(parts.saving), failure.promise])
    return parts.received
  } finally {
    stopped.abort()
    await Promise.allSettled(parts.saving)
  }
}

type PumpArgs = { reader: Reader; parser: Busboy; limits: UploadLimits; silenceMs: number; signal: AbortSignal }

/**
 * Runs until the parser has read the last byte, at the pace of the disk. Ends a body that is silent for `silenceMs`.
 */
async function pump({ reader, parser, limits, silenceMs, signal }: PumpArgs): Promise<void> {
  let seenBytes = 0
  for (;;) {
    const { done, value } = await readWithin({ reader, silenceMs })
    if (signal.aborted) return
    if (done) break
    seenBytes += value.byteLength
    if (seenBytes > maxBodyBytes(limits)) throw tooLargeBody(limits)
    if (!parser.write(value)) await once(parser, 'drain', { signal })
  }
  const finished = once(parser, 'finish', { signal })
  parser.end()
  await finished
}

async function readWithin({ reader, silenceMs }: { reader: Reader; silenceMs: number }) {
  const silence = Promise.withResolvers<never>()
  const timer = setTimeout(() => silence.reject(brokenUpload('multipart_stalled')), silenceMs)
  try {
    return await Promise.race([
      reader.read().catch(() => Promise.reject(brokenUpload('multipart_cut'))),
      silence.promise,
    ])
  } finally {
    clearTimeout(timer)
  }
}

type CollectPartsArgs = {
  parser: Busboy
  limits: UploadLimits
  folder: string
  sealed: boolean
  stop: (error: PlatformError) => void
  signal: AbortSignal
}

function collectParts({ parser, limits, folder, sealed, stop, signal }: CollectPartsArgs) {
  const received: ReceivedParts = { fields: new Map(), files: new Map() }
  const saving: Promise<void>[] = []
  const seen = new Set<string>()
  const isRepeated = (name: string) => {
    if (seen.has(name)) stop(failField(name, 'not_unique.part'))
    return seen.has(name) || !seen.add(name)
  }
  parser.on('error', () => stop(brokenUpload('multipart_damaged')))
  for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    parser.on(event, () => stop(fail('too_large')))
  parser.on('field', (name, value, { valueTruncated }) => {
    const rule = ownRule(limits.fields, name)
    if (!rule || isRepeated(name)) return
    if (valueTruncated || Buffer.byteLength(value) > rule.maxBytes)
      return stop(fail('too_large', { path: name, maxBytes: rule.maxBytes }))
    if (value.includes('\0')) return stop(failField(name, 'invalid_format.text'))
    received.fields.set(name, value)
  })
  parser.on('file', (name, stream, { filename }) => {
    const rule = ownRule(limits.files, name)
    if (!rule || signal.aborted || isRepeated(name)) return ignore(stream)
    const maxBytes = rule.maxBytes ?? limits.maxFileBytes
    // Busboy gives undefined for a part without a file name, against its types. Browsers send a quote as %22 (HTML
    // §4.10.21.8).
    const clientName = (filename ?? '').replaceAll('%22', '"')
    const saved = receiveFile({ name, stream, clientName, folder, maxBytes, sealed, signal }).then((file) => {
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

/** Own properties only, so a part called `constructor` has no rule. A part without a name has none either. */
function ownRule<Rule>(rules: Record<string, Rule>, name: string | undefined): Rule | undefined {
  return name !== undefined && Object.hasOwn(rules, name) ? rules[name] : undefined
}
