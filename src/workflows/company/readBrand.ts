import type { Payload } from 'payload'
import type { Company, Media } from '../../payload-types.ts'

export type Brand = {
  name: string
  /** Under `/api`. Images of the agency are public. */
  logoUrl: string | undefined
  /** `#1a2b3c`. */
  accent: string | undefined
}

/** The agency's branding for its sign-in page. No one is signed in there, so nothing else of the company is exposed. */
export async function readBrand(payload: Pick<Payload, 'db'>): Promise<Brand> {
  const company = await payload.db.findGlobal<Partial<Company>>({ slug: 'company' })
  const logoId = typeof company.logo === 'object' ? company.logo?.id : company.logo
  const logo = logoId
    ? await payload.db.findOne<Media>({ collection: 'media', where: { id: { equals: logoId } } })
    : undefined
  return {
    name: company.name || 'AlphaZee',
    logoUrl: logo?.filename ? `/api/media/file/${encodeURIComponent(logo.filename)}` : undefined,
    accent: company.accentColor || undefined,
  }
}
