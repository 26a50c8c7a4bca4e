import type { CSSProperties } from 'react'
import { isColor, textOn } from '../../../lib/accentColors.ts'

/** The agency's colour and a readable text colour on it, as variables. Without one, Payload's black and white. */
export function accentStyle(accent: string | undefined): CSSProperties | undefined {
  if (!isColor(accent)) return undefined
  // React's type knows no custom properties.
  return { '--az-accent': accent, '--az-accent-text': textOn(accent) } as CSSProperties
}
