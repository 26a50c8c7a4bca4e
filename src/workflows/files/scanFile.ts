import { createHash } from 'node:crypto'
import { Transform, type Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { logger } from '../../adapters/logger.ts'
import { scanner } from '../../adapters/scanner/scanner.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { fail } from '../../errors.ts'
import type { ProjectFile } from '../../payload-types.ts'
import { keepVerdict } from './keepVerdict.ts'

const timeoutMs = 120_000

/** The job: tries a few times; after that the file waits for `scanWaiting`, which asks whether there is a scanner first. */
export async function scanFileJob({
  req,
  data,
  isLastAttempt,
}: {
  req: PayloadRequest
  data: { fileId: string }
  isLastAttempt: boolean
}): Promise<void> {
  try {
    await scanFile({ req, fileId: data.fileId })
  } catch (err) {
    if (!isLastAttempt) throw err
    logger.warn({ err, file: data.fileId }, 'a file could not be scanned and waits')
  }
}

/**
 * Scans a file that waits for it and writes down what was found: from then on it is there for its readers, or gone for good. Whatever goes
 * wrong is thrown, and the file goes on waiting. Of a file that waits no more, or is gone, nothing happens.
 */
export async function scanFile({ req, fileId }: { req: PayloadRequest; fileId: string }): Promise<void> {
  const file = await req.payload.db.findOne<ProjectFile>({
    collection: 'project-files',
    where: { id: { equals: fileId } },
    req,
  })
  if (file?.scanStatus !== 'pending') return
  if (!scanner) throw fail('unavailable')
  const { stream } = await storage.read({ key: file.path })
  const whole = proveWhole({ stream, file })
  await keepVerdict({ req, fileId, verdict: await scanner.scan({ content: whole, timeoutMs }) })
}

/** The stream, which fails at its end unless it was the very file that was uploaded: what was cut off in storage is no clean file. */
function proveWhole({ stream, file }: { stream: Readable; file: ProjectFile }): Readable {
  const hash = createHash('sha256')
  const proof = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
    flush: (done) =>
      done(hash.digest('hex') === file.sha256 ? null : new Error('Storage has other bytes than were uploaded.')),
  })
  stream.on('error', (err) => proof.destroy(err))
  proof.on('close', () => stream.destroy())
  return stream.pipe(proof)
}
