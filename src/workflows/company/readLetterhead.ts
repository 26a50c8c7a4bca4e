import type { PayloadRequest } from 'payload'
import { buffer } from 'node:stream/consumers'
import type { PdfCompany } from '../../adapters/pdf/types.ts'
import { storage } from '../../adapters/storage/storage.ts'
import { env } from '../../env.ts'
import { PlatformError } from '../../errors.ts'
import type { Company, Media } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'
import { companyFacts } from './companyFacts.ts'

/** The agency as documents print it, its logo read. A logo whose file is gone is left out. */
export async function readLetterhead({ req, company }: { req: PayloadRequest; company: Company }): Promise<PdfCompany> {
  const logo = await readLogo({ req, id: idOf(company.logo) })
  return { ...companyFacts(company), ...(logo && { logo }) }
}

export async function readLogo({
  req,
  id,
}: {
  req: PayloadRequest
  id: string | null
}): Promise<Uint8Array | undefined> {
  if (id === null) return undefined
  const picture = await req.payload.db.findOne<Media>({ collection: 'media', where: { id: { equals: id } }, req })
  if (!picture?.filename) return undefined
  try {
    // Where Payload keeps the collection `media`: its folder, or its prefix in the bucket.
    const { stream } = await storage.read({ key: `${env.s3 ? 'media' : 'public'}/${picture.filename}` })
    return await buffer(stream)
  } catch (err) {
    if (err instanceof PlatformError && err.code === 'not_found') return undefined
    throw err
  }
}
