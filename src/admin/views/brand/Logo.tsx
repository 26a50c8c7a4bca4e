import type { ServerProps } from 'payload'
import { readBrand } from '../../../workflows/company/readBrand.ts'
import { Mark } from './Mark.tsx'

/**
 * The agency on its sign-in page: its logo, or its name beside the product's mark. It takes the colour of the text, in
 * light and dark.
 */
export async function Logo({ payload }: ServerProps) {
  const { name, logoUrl } = await readBrand(payload)
  if (logoUrl) return <img alt={name} className="az-logo" src={logoUrl} />
  return (
    <span className="az-wordmark">
      <Mark />
      <span>{name}</span>
    </span>
  )
}
