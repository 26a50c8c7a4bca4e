/** A variable in a text, from `start` up to `end`, braces included. */
export type Slot = { name: string; start: number; end: number }

const slot = /\{\{([^{}]*)\}\}/g
/** Spaces, and the invisible marks that Arabic keyboards and editors leave behind. */
const invisible = /[\s\u200b-\u200f\u061c\u2060\u2066-\u2069\ufeff]/gu

/**
 * The variables of a text in order, known or not. `brokenAt` is the first place of braces without a variable, or -1.
 */
export function scanTemplateText(text: string): { slots: Slot[]; brokenAt: number } {
  const slots = [...text.matchAll(slot)].map((match) => ({
    name: (match[1] ?? '').replace(invisible, ''),
    start: match.index,
    end: match.index + match[0].length,
  }))
  // Same length, so that positions stay valid.
  const rest = text.replace(slot, (found) => ' '.repeat(found.length))
  return { slots, brokenAt: rest.search(/\{\{|\}\}/) }
}

/** The text with its variables replaced once. Values are never read as variables again. */
export function fillTemplateText({ text, valueOf }: { text: string; valueOf: (name: string) => string }): string {
  let filled = ''
  let at = 0
  for (const { name, start, end } of scanTemplateText(text).slots) {
    filled += text.slice(at, start) + valueOf(name)
    at = end
  }
  return filled + text.slice(at)
}
