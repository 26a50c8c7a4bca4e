import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { SealedFile } from '../../src/adapters/upload/types.ts'
import { nameRefusedPart } from '../../src/adapters/files/nameRefusedPart.ts'
import { reencodeImage } from '../../src/adapters/files/reencodeImage.ts'
import { receiveUpload } from '../../src/adapters/upload/receiveUpload.ts'
import { hasLetters } from '../../src/domain/contracts/hasLetters.ts'
import { fail, failField } from '../../src/errors.ts'
import { limitUploads } from '../../src/http/limitUploads.ts'
import { parse } from '../../src/http/parse.ts'
import { readBody } from '../../src/http/readBody.ts'
import { textSchema } from '../../src/http/schemas.ts'
import { scanImage } from '../../src/workflows/files/scanImage.ts'
import type { DrawnSignature } from '../../src/workflows/contracts/signContract.ts'
import { problem } from '../../src/i18n/problem.ts'

const maxImageBytes = 5 * 1024 * 1024
/** Larger than any signature needs. */
const maxEdge = 1600

const signingSchema = z.object({
  consent: z.literal(true, { error: problem('required.consent') }),
  documentSha256: z.string().trim().min(1).max(200).toLowerCase(),
  typedName: textSchema({ max: 200 }).optional(),
  /** Confirms a name that is not the account's. */
  confirmName: z.boolean().nullish(),
})

/** A data URL of any image, or only its base64. The bytes decide its type. */
const base64Schema = z
  .string()
  .transform((value) => value.replace(/^data:[\w.+/-]*(;[\w=.+-]+)*;base64,/, '').replace(/\s+/g, ''))
  .pipe(z.base64({ error: problem('invalid_format.image') }).min(1))

/** The whole JSON body. */
export const signingJson = signingSchema.extend({
  signature: base64Schema.optional().describe('The drawing as a data URL or in base64; or `typedName`.'),
})

export type ReceivedSigning = {
  documentSha256: string
  typedName: string | undefined
  confirmName: boolean
  drawing: DrawnSignature | undefined
}

/**
 * Reads a client's signing from a form or JSON: consent, hash, and a drawing or a typed name. 400 when something is
 * missing, 422 `signature_empty` when nothing is visible. The drawing is decoded and re-encoded, so only the image
 * itself is stored.
 */
export async function receiveSigning({ req }: { req: PayloadRequest }): Promise<ReceivedSigning> {
  const isForm = req.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  return isForm ? limitUploads({ req, work: () => receiveForm({ req }) }) : receiveJson({ req })
}

async function receiveForm({ req }: { req: PayloadRequest }): Promise<ReceivedSigning> {
  await using upload = await receiveUpload({
    request: req,
    fields: {
      consent: { maxBytes: 100 },
      documentSha256: { maxBytes: 1000 },
      typedName: { maxBytes: 2000 },
      confirmName: { maxBytes: 100 },
    },
    files: { signature: {} },
    maxFileBytes: maxImageBytes,
    sealed: true,
  })
  const { consent, confirmName, ...fields } = upload.fields
  const { signature } = upload.files
  const signing = check({
    value: { ...fields, consent: consent === 'true', confirmName: confirmName === 'true' },
    hasDrawing: signature !== undefined,
  })
  return { ...signing, drawing: signature && (await redraw({ req, image: signature })) }
}

async function receiveJson({ req }: { req: PayloadRequest }): Promise<ReceivedSigning> {
  const value = await readBody(req)
  const given =
    typeof value === 'object' && value !== null && 'signature' in value ? (value.signature ?? undefined) : undefined
  const signing = check({ value, hasDrawing: given !== undefined })
  if (given === undefined) return { ...signing, drawing: undefined }
  const schema = z.object({ signature: base64Schema })
  const { signature } = parse({ schema, value: { signature: given } })
  const bytes = Buffer.from(signature, 'base64')
  if (bytes.byteLength > maxImageBytes) throw fail('too_large', { path: 'signature', maxBytes: maxImageBytes })
  return { ...signing, drawing: await redraw({ req, image: { openStream: () => Readable.from([bytes]) } }) }
}

type Drawing = Pick<SealedFile, 'openStream'> & { originalName?: string }

async function redraw({ req, image }: { req: PayloadRequest; image: Drawing }): Promise<DrawnSignature> {
  return nameRefusedPart({
    path: 'signature',
    work: async () => {
      await scanImage({ req, image })
      return reencodeImage({ file: image, maxEdge, ink: 'cut' })
    },
  })
}

function check({ value, hasDrawing }: { value: unknown; hasDrawing: boolean }): Omit<ReceivedSigning, 'drawing'> {
  const signing = parse({ schema: signingSchema, value })
  if (!hasDrawing && signing.typedName === undefined) {
    throw failField('signature', 'required.signature')
  }
  const { documentSha256, typedName, confirmName } = signing
  if (typedName !== undefined && !hasLetters(typedName)) throw fail('signature_empty', { path: 'typedName' })
  return { documentSha256, typedName, confirmName: confirmName === true }
}
