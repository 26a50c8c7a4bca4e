import type { PayloadRequest } from 'payload'
import { logger } from '../../adapters/logger.ts'
import { mailLogo } from '../../adapters/mail/mailLogo.ts'
import type { Company } from '../../payload-types.ts'
import { readLogo } from '../company/readLetterhead.ts'
import { readRow } from '../shared/readRow.ts'
import { idOf } from '../shared/ids.ts'

let kept: { key: string; logo: Uint8Array | undefined } | undefined

/**
 * The company's logo as mails bring it along, made once for each picture that it ever was. A logo that cannot be read holds no mail up: then
 * there is the name instead.
 */
export async function readMailLogo({
  req,
  company,
}: {
  req: PayloadRequest
  company: Company
}): Promise<Uint8Array | undefined> {
  const id = idOf(company.logo)
  if (id === null) return undefined
  try {
    const { updatedAt } = await readRow({ req, collection: 'media', id })
    const key = `${id} ${updatedAt}`
    if (kept?.key === key) return kept.logo
    const picture = await readLogo({ req, id })
    const logo = picture && (await mailLogo(picture))
    kept = { key, logo }
    return logo
  } catch (err) {
    logger.warn({ err }, 'the logo of the company cannot be read: a mail goes without it')
    return undefined
  }
}
