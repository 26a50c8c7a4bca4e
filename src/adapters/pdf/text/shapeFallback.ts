import { Buffer as ShapingBuffer, BufferFlag, Direction, type Font, shape } from 'harfbuzzjs'

export type ShapedGlyph = { id: number; codePoints: number[]; xAdvance: number; xOffset: number; yOffset: number }

/**
 * Glyphs from left to right, in the font's units. HarfBuzz shapes what fontkit does not: signs before their letter,
 * conjuncts. The first glyph of a cluster has all its characters and the others none, so that text is copied as it was
 * written.
 */
export function shapeFallback({ shaper, text, rtl }: { shaper: Font; text: string; rtl: boolean }): ShapedGlyph[] {
  const buffer = new ShapingBuffer()
  buffer.addText(text)
  buffer.setDirection(rtl ? Direction.RTL : Direction.LTR)
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES)
  buffer.guessSegmentProperties()
  shape(shaper, buffer)
  const positions = buffer.getGlyphPositions()
  const infos = buffer.getGlyphInfos()
  const starts = [...new Set(infos.map(({ cluster }) => cluster))].toSorted((one, other) => one - other)
  const told = new Set<number>()
  return infos.map(({ codepoint: id, cluster }, index) => {
    const end = starts[starts.indexOf(cluster) + 1] ?? text.length
    const characters = told.has(cluster) ? '' : text.slice(cluster, end)
    told.add(cluster)
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    return { id, codePoints: [...characters].map((one) => one.codePointAt(0) ?? 0), xAdvance, xOffset, yOffset }
  })
}
