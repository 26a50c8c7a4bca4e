/** A glyph under its code in the document; lengths in thousandths of the font size. */
export type PlacedGlyph = { code: string; advance: number; width: number; xOffset: number; yOffset: number }

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
    if (open) parts.push(`[${open}] TJ`)
    open = ''
  }
  const moveTo = (dx: number, dy: number) => {
    close()
    parts.push(`1 0 0 -1 ${decimal(x + dx * unit)} ${decimal(baseline - dy * unit)} Tm`)
  }
  moveTo(0, 0)
  for (const glyph of shaped.glyphs) {
    const isOffset = glyph.xOffset !== 0 || glyph.yOffset !== 0
    if (isOffset) moveTo(pen + glyph.xOffset, glyph.yOffset)
    const kern = glyph.width - glyph.advance
    open += `<${glyph.code}>${Math.abs(kern) > 0.001 ? decimal(kern) : ''}`
    pen += glyph.advance
    if (isOffset) moveTo(pen, 0)
  }
  close()
  return parts.join(' ').replaceAll('><', '')
}

export const decimal = (value: number): string => String(Math.round(value * 1000) / 1000)
