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
const wordAndTail = /^(?:p[a@4][s5$]{2}w[o0]rd|passwort|admin|welcome|qwerty|letmein|changeme)\P{L}{0,8}$/u

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
