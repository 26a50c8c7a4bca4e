import type { ServerProps } from 'payload'
import { readBrand } from '../../../workflows/company/readBrand.ts'
import { Mark } from './Mark.tsx'

/** The agency's logo in the corner of every page, or the product's mark. */
export async function Icon({ payload }: ServerProps) {
  const { name, logoUrl } = await readBrand(payload)
  return logoUrl ? <img alt={name} className="az-icon" src={logoUrl} /> : <Mark label={name} />
}
