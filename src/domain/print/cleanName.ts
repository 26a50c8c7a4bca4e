/** Marks that change the direction of text, and invisible spaces. Joiners stay: Persian and Hindi names need them. */
const marks = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A name or another printed line without characters that could make it look like another. All inputs use it. */
export function cleanName(text: string): string {
  return text.replace(marks, '').trim()
}
