/** Titles and particles that unrelated names share. */
const particles = new Set(
  'mr mrs ms dr prof and al el bin ibn bint ben abu abd van von der den de da di du la le ال بن ابن بنت ابو عبد السيد السيدة د'.split(
    ' ',
  ),
)
/** An overlap this long between two names is not a coincidence: `Alharthy` and `Al-Harthy`. */
const leastShared = 3
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * Whether two spellings of a name share a word, also if one writes it together. Case, accents, hyphens and the Arabic
 * forms of a letter do not matter.
 */
export function sharesName({ typed, account }: { typed: string; account: string }): boolean {
  const [one, other] = [fold(typed), fold(account)]
  if (one.whole === other.whole) return true
  if (one.words.some((word) => other.words.includes(word))) return true
  return isWithin(one.words, other.whole) || isWithin(other.words, one.whole)
}

function isWithin(words: readonly string[], whole: string): boolean {
  return words.some((word) => (word.length >= leastShared || withoutSpaces.test(word)) && whole.includes(word))
}

function fold(name: string): { whole: string; words: string[] } {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}\u0640'’ʼ]/gu, '')
    .replaceAll('ٱ', 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return { whole: words.join(''), words: words.filter((word) => isTelling(word)) }
}

function isTelling(word: string): boolean {
  return !particles.has(word) && (word.length > 1 || withoutSpaces.test(word))
}
