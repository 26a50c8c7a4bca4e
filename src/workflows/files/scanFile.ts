import { createHash } from 'node:crypto'
import { Transform, type Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { logger } from '../../adapters/logger.ts'
import { scanner } from '../../adapters/scanner/scanner.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { fail } from '../../errors.ts'
import type { ProjectFile } from '../../payload-types.ts'
import { recordScanResult } from './recordScanResult.ts'

const timeoutMs = 120_000

type ScanFileJobArgs = { req: PayloadRequest; data: { fileId: string }; isLastAttempt: boolean }

/**
 * The job tries a few times. After that the file is left to `scanWaiting`, which first checks that there is a scanner.
 */
export async function scanFileJob({ req, data, isLastAttempt }: ScanFileJobArgs): Promise<void> {
  try {
    await scanFile({ req, fileId: data.fileId })
  } catch (err) {
    if (!isLastAttempt) throw err
    logger.warn({ err, file: data.fileId }, 'a file could not be scanned and waits')
  }
}

/**
 * Scans a pending file and records the result: readers can open it from then on, or it is deleted for good. Any failure
 * is thrown, and the file stays pending. Does nothing for a file that is no longer pending, or gone.
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
  await recordScanResult({ req, fileId, verdict: await scanner.scan({ content: whole, timeoutMs }) })
}

/**
 * The stream, which fails at its end unless it is exactly the uploaded file: a truncated file must not pass as clean.
 */
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
