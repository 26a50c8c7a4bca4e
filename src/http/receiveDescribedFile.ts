import type { PayloadRequest } from 'payload'
import { receiveUpload } from '../adapters/upload/receiveUpload.ts'
import type { ReceivedFile } from '../adapters/upload/types.ts'
import { maxDescriptionCharacters, maxFileBytes } from '../domain/files/fileLimits.ts'
import { z } from 'zod'
import { limitUploads } from './limitUploads.ts'
import { parse } from './parse.ts'
import { textSchema } from './schemas.ts'

const schema = z.object({
  description: textSchema({ max: maxDescriptionCharacters })
    .or(z.literal('').transform(() => undefined))
    .optional(),
})

type Received<Result> = {
  req: PayloadRequest
  work: (form: { upload: ReceivedFile; description: string | undefined }) => Promise<Result>
}

/**
 * Receives the parts `file` and `description` of a form, with the file on disk while `work` runs. Limits a user's
 * parallel uploads (`rate_limited`).
 */
export async function receiveDescribedFile<Result>(received: Received<Result>): Promise<Result> {
  return limitUploads({ req: received.req, work: () => receive(received) })
}

async function receive<Result>({ req, work }: Received<Result>): Promise<Result> {
  await using form = await receiveUpload({
    request: req,
    fields: { description: { maxBytes: maxDescriptionCharacters * 4 } },
    files: { file: { required: true } },
    maxFileBytes,
  })
  const { description } = parse({ schema, value: form.fields })
  return await work({ upload: form.files.file, description })
}
