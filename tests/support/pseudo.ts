import { catalogues } from '../../src/i18n/catalogues.ts'
import { pseudoMessages } from './pseudoMessages.ts'

/**
 * Puts the pseudo-language in place of Arabic for as long as a test file runs: what still is English was never
 * translated.
 */
export function speakPseudo(): void {
  Object.assign(catalogues, { ar: pseudoMessages })
}

/** The same in every language: addresses, exact times, user agents; then ids, digests and names of zones. */
const exact =
  /https?:\/\/\S+|\d{4}-\d{2}-\d{2}T[\d:.]+Z|Mozilla\/5\.0 \([^)]*\)( ([A-Z]\w*\/[\w.]+|\(KHTML, like Gecko\)))*|[\u2066-\u2069\u200e\u200f\u200b]/g
const codes = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b(?=[a-f]*\d)[0-9a-f]{8,}\b|\b(UTC|GMT)\b/g

/** Runs of untranslated letters in what a reader sees, without `data`: names, amounts, addresses, codes. */
export function untranslated(shown: string, data: readonly string[]): string[] {
  const isolates = /^[\u2066-\u2069\u200e\u200f\u200b]$/
  let text = shown.replace(exact, (found) => (isolates.test(found) ? '' : ' '))
  for (const value of data.toSorted((one, other) => other.length - one.length)) text = text.replaceAll(value, ' ')
  return text.replace(codes, ' ').match(/[A-Za-z]+/g) ?? []
}
