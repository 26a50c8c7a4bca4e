import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'
import { isColor, textOn } from '../../../domain/accentColors.ts'
import { readBrand } from '../../../workflows/company/readBrand.ts'

/** The agency's colour for what stands out, with a text colour that reads on it. Without one, Payload's black and white. */
export async function BrandStyle({ payload, children }: ServerProps & { children: ReactNode }) {
  const { accent } = await readBrand(payload)
  return (
    <>
      {isColor(accent) && (
        <style>{`:root, html[data-theme] { --az-accent: ${accent}; --az-accent-text: ${textOn(accent)} }`}</style>
      )}
      {children}
    </>
  )
}
