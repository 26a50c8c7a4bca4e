import { dictionary } from '@zxcvbn-ts/language-common'
import { problem, type Problem } from '../../i18n/problem.ts'

export const minimumPasswordLength = 8
export const maximumPasswordLength = 128

/**
 * The form that is hashed and compared: NFKC, so that every keyboard gives the same bytes (NIST SP 800-63B 3.1.1.2).
 */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC')
}

/**
 * The problem with a new password, or `null`. It needs 8 to 128 characters of any Unicode and must not be a common one
 * in any case. Characters are code points of the NFC form, so that an accented letter counts the same however it is
 * typed.
 */
export function checkPassword(password: string): Problem | null {
  const length = [...password.normalize('NFC')].length
  if (length < minimumPasswordLength) return problem('too_short', { minimum: minimumPasswordLength })
  if (length > maximumPasswordLength) return problem('too_long', { maximum: maximumPasswordLength })
  return isCommon(normalizePassword(password).toLowerCase()) ? problem('too_common') : null
}

type CheckPersonalPasswordArgs = { password: string; known: readonly (string | null | undefined)[] }

/**
 * The problem with a new password that is little more than words that everybody knows of this account, or `null`: its
 * address, the names of its owner, or the agency's. `known` is any text that has them.
 */
export function checkPersonalPassword({ password, known }: CheckPersonalPasswordArgs): Problem | null {
  const texts = known.map((text) => normalizePassword(text ?? '').toLowerCase())
  const words = new Set(texts.flatMap(wordsOf))
  const chosen = normalizePassword(password).toLowerCase()
  // The address itself, however many digits are in it.
  const isSame = texts.some((text) => [text, text.split('@')[0]].includes(chosen))
  const isKnown = isSame || readings(chosen).some((letters) => isMadeOf({ letters, words }))
  return isKnown ? problem('too_common.personal') : null
}

/** The words of a text, each of three letters or more, and what they are together on either side of an @. */
function wordsOf(text: string): string[] {
  return text
    .split('@')
    .flatMap(wordsIn)
    .filter((word) => [...word].length >= shortestWord)
}

function wordsIn(part: string): string[] {
  const words: string[] = part.match(/\p{L}+/gu) ?? []
  return [...words, words.join('')]
}

/** What a password says without its signs and digits, and with those read as letters that stand for some. */
function readings(text: string): string[] {
  const isTailShort = (text.match(/\P{L}/gu) ?? []).length <= longestTail
  if (!isTailShort) return []
  const core = text.replace(/^\P{L}+|\P{L}+$/gu, '')
  const spelled = core.replace(/[013457@$!]/g, (sign) => lookalikes[sign] ?? sign)
  return [core, spelled].map((each) => each.replace(/\P{L}/gu, ''))
}

function isMadeOf({ letters, words }: { letters: string; words: ReadonlySet<string> }): boolean {
  const reached = new Set([0])
  for (let at = 0; at < letters.length; at += 1) {
    if (!reached.has(at)) continue
    for (const word of words) if (letters.startsWith(word, at)) reached.add(at + word.length)
  }
  return letters !== '' && reached.has(letters.length)
}

const shortestWord = 3
/** Digits and signs that make no password of a word: a year, a date, some exclamation marks. */
const longestTail = 8
const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** About 18,000 of the most used passwords from leaks, in lower case. */
const commonPasswords = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= minimumPasswordLength),
)

const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'qwertzuiop',
  'azertyuiop',
  'qsdfghjklm',
  'йцукенгшщзхъ',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
]
const runs = ['01234567890', ...rows].flatMap((run) => [run, [...run].reverse().join('')])

/** A word that attackers try first, followed by at most eight digits or signs: `P@ssw0rd2026!`. */
const wordAndTail =
  /^(?:p[a@4][s5$]{2}w[o0]rd|passwort|admin|administrator|client|agency|alphazee|welcome|qwerty|letmein|changeme)\P{L}{0,8}$/u

function isCommon(text: string): boolean {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0)
  return (
    commonPasswords.has(text) ||
    wordAndTail.test(text) ||
    runs.some((run) => run.includes(text)) ||
    [1, -1].some((step) => points.every((point, index) => index === 0 || point === (points[index - 1] ?? 0) + step)) ||
    [1, 2, 3, 4].some((period) => points.every((point, index) => index < period || point === points[index - period]))
  )
}
