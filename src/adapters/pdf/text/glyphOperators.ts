/**
 * A glyph by its code in the document; lengths in thousandths of the font size. If glyphs and characters do not come in
 * pairs, `says` on the first glyph of a word is its text for copying, up to the glyph that is its `last`.
 */
export type PlacedGlyph = {
  code: string
  advance: number
  width: number
  xOffset: number
  yOffset: number
  says?: string
  last?: boolean
}

/** Glyphs from left to right. */
export type ShapedText = { glyphs: PlacedGlyph[]; advance: number }

type Placement = { shaped: ShapedText; size: number; x: number; baseline: number }

/** Text operators for one run. The page's y axis points down, hence the mirrored text matrix. */
export function glyphOperators({ shaped, size, x, baseline }: Placement): string {
  const unit = size / 1000
  const parts: string[] = []
  let pen = 0
  let open = ''
  const close = () => {
    if (open) parts.push(`[${open.replaceAll('><', '')}] TJ`)
    open = ''
  }
  const moveTo = (dx: number, dy: number) => {
    close()
    parts.push(`1 0 0 -1 ${decimal(x + dx * unit)} ${decimal(baseline - dy * unit)} Tm`)
  }
  moveTo(0, 0)
  for (const glyph of shaped.glyphs) {
    if (glyph.says !== undefined) {
      close()
      parts.push(`/Span <</ActualText <FEFF${utf16(glyph.says)}>>> BDC`)
    }
    const isOffset = glyph.xOffset !== 0 || glyph.yOffset !== 0
    if (isOffset) moveTo(pen + glyph.xOffset, glyph.yOffset)
    const kern = glyph.width - glyph.advance
    open += `<${glyph.code}>${Math.abs(kern) > 0.001 ? decimal(kern) : ''}`
    pen += glyph.advance
    if (isOffset) moveTo(pen, 0)
    if (!glyph.last) continue
    close()
    parts.push('EMC')
  }
  close()
  return parts.join(' ')
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  )
}

export const decimal = (value: number): string => String(Math.round(value * 1000) / 1000)
