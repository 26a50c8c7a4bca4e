import type { PayloadRequest } from 'payload'
import { logger } from '../../adapters/logger.ts'
import { mailLogo } from '../../adapters/mail/mailLogo.ts'
import type { Company } from '../../payload-types.ts'
import { readMedia } from '../company/readMedia.ts'
import { readRow } from '../shared/readRow.ts'
import { idOf } from '../request/idOf.ts'

let kept: { key: string; logo: Uint8Array | undefined } | undefined

type ReadMailLogoArgs = { req: PayloadRequest; company: Company }

/**
 * The company's logo as mails include it, rendered once for each image. A logo that cannot be read blocks no mail: the
 * name replaces it.
 */
export async function readMailLogo({ req, company }: ReadMailLogoArgs): Promise<Uint8Array | undefined> {
  const id = idOf(company.logo)
  if (id === null) return undefined
  try {
    const { updatedAt } = await readRow({ req, collection: 'media', id })
    const key = `${id} ${updatedAt}`
    if (kept?.key === key) return kept.logo
    const picture = await readMedia({ req, id })
    const logo = picture && (await mailLogo(picture))
    kept = { key, logo }
    return logo
  } catch (err) {
    logger.warn({ err }, 'the logo of the company cannot be read: a mail goes without it')
    return undefined
  }
}
