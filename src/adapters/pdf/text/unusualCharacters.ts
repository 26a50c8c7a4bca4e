import { cleanText } from '../../../domain/print/cleanText.ts'
import { isSteering } from '../../../domain/print/isSteering.ts'

const ascii = /^[\n\u0020-\u007e]*$/

/** Every character of these texts beyond ASCII that has a shape. */
export function unusualCharacters(texts: string[]): number[] {
  const found = new Set<number>()
  for (const text of texts) {
    if (ascii.test(text)) continue
    for (const character of cleanText(text)) {
      const codePoint = character.codePointAt(0) ?? 0
      if (codePoint > 0x7e && !isSteering(codePoint)) found.add(codePoint)
    }
  }
  return [...found]
}
