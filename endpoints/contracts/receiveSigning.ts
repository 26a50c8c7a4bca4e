import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { SealedFile } from '../../src/adapters/upload/types.ts'
import { reencodeImage } from '../../src/adapters/images/reencodeImage.ts'
import { receiveUpload } from '../../src/adapters/upload/receiveUpload.ts'
import { fail } from '../../src/errors.ts'
import { limitUploads } from '../../src/http/limitUploads.ts'
import { parse } from '../../src/http/parse.ts'
import { readBody } from '../../src/http/readBody.ts'
import { textSchema } from '../../src/http/schemas.ts'
import { scanImage } from '../../src/workflows/files/scanImage.ts'
import type { DrawnSignature } from '../../src/workflows/contracts/signContract.ts'

const maxImageBytes = 5 * 1024 * 1024
/** Larger than any hand needs to be read. */
const maxEdge = 1600

const signingSchema = z.object({
  consent: z.literal(true, { error: 'Consent has to be true.' }),
  documentSha256: z.string().trim().min(1).max(200).toLowerCase(),
  typedName: textSchema({ max: 200 }).optional(),
})

/** A data URL of any image, or its base64 alone; what it really is the bytes say. */
const base64Schema = z
  .string()
  .transform((value) => value.replace(/^data:[\w.+/-]*(;[\w=.+-]+)*;base64,/, '').replace(/\s+/g, ''))
  .pipe(z.base64({ error: 'The signature is an image as a data URL or in base64.' }).min(1))

export type ReceivedSigning = {
  documentSha256: string
  typedName: string | undefined
  drawing: DrawnSignature | undefined
}

/**
 * What a client signs with, from a form or from JSON: consent, hash, and a drawing or a typed name. 400 where something is missing; the drawing is
 * decoded and written anew, so that nothing but the picture is kept.
 */
export async function receiveSigning({ req }: { req: PayloadRequest }): Promise<ReceivedSigning> {
  const isForm = req.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  return isForm ? limitUploads({ req, work: () => receiveForm({ req }) }) : receiveJson({ req })
}

async function receiveForm({ req }: { req: PayloadRequest }): Promise<ReceivedSigning> {
  await using upload = await receiveUpload({
    request: req,
    fields: { consent: { maxBytes: 100 }, documentSha256: { maxBytes: 1000 }, typedName: { maxBytes: 2000 } },
    files: { signature: {} },
    maxFileBytes: maxImageBytes,
    sealed: true,
  })
  const { consent, ...fields } = upload.fields
  const { signature } = upload.files
  const signing = check({ value: { ...fields, consent: consent === 'true' }, hasDrawing: signature !== undefined })
  return { ...signing, drawing: signature && (await redraw({ req, image: signature })) }
}

async function receiveJson({ req }: { req: PayloadRequest }): Promise<ReceivedSigning> {
  const value = await readBody(req)
  const given =
    typeof value === 'object' && value !== null && 'signature' in value ? (value.signature ?? undefined) : undefined
  const signing = check({ value, hasDrawing: given !== undefined })
  if (given === undefined) return { ...signing, drawing: undefined }
  const schema = z.object({ signature: base64Schema })
  // `parse` answers what its schema makes of the value.
  const { signature } = parse({ schema, value: { signature: given }, code: 'validation_failed' }) as {
    signature: string
  }
  const bytes = Buffer.from(signature, 'base64')
  if (bytes.byteLength > maxImageBytes) throw fail('too_large', { maxBytes: maxImageBytes })
  return { ...signing, drawing: await redraw({ req, image: { openStream: () => Readable.from([bytes]) } }) }
}

type Drawing = Pick<SealedFile, 'openStream'> & { originalName?: string }

async function redraw({ req, image }: { req: PayloadRequest; image: Drawing }): Promise<DrawnSignature> {
  await scanImage({ req, image })
  return reencodeImage({ file: image, maxEdge })
}

function check({ value, hasDrawing }: { value: unknown; hasDrawing: boolean }): Omit<ReceivedSigning, 'drawing'> {
  const signing = parse({ schema: signingSchema, value, code: 'validation_failed' }) as z.output<typeof signingSchema>
  if (!hasDrawing && signing.typedName === undefined) {
    throw fail('validation_failed', { errors: [{ path: 'signature', message: 'Draw a signature or type a name.' }] })
  }
  return { documentSha256: signing.documentSha256, typedName: signing.typedName }
}
