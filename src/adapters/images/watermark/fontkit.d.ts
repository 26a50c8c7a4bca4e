declare module 'fontkit' {
  type OutlinePath = {
    /** A matrix as SVG writes it. */
    transform(a: number, b: number, c: number, d: number, e: number, f: number): OutlinePath
    toSVG(): string
  }
  type OutlineGlyph = { id: number; advanceWidth: number; path: OutlinePath }
  type OutlinePosition = { xAdvance: number; xOffset: number; yOffset: number }
  type OutlineFont = {
    unitsPerEm: number
    ascent: number
    descent: number
    characterSet: number[]
    hasGlyphForCodePoint(codePoint: number): boolean
    getGlyph(id: number): OutlineGlyph
    /** The same font with its axes set. */
    getVariation(settings: Record<string, number>): OutlineFont
    layout(
      text: string,
      features?: string[],
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): { glyphs: OutlineGlyph[]; positions: OutlinePosition[] }
  }
  export function create(bytes: Buffer): OutlineFont
}
