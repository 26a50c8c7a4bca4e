import { dictionary } from '@zxcvbn-ts/language-common'

export const minimumPasswordLength = 8
export const maximumPasswordLength = 128

export type PasswordProblem = 'too_short' | 'too_long' | 'too_common'

/** What is wrong, in words. */
export const passwordProblems: Record<PasswordProblem, string> = {
  too_short: 'A password has at least 8 characters.',
  too_long: 'A password has at most 128 characters.',
  too_common: 'This password is one of the most common ones.',
}

/** The form that is hashed and compared, NFKC: the same password typed on another keyboard or system is the same bytes (NIST SP 800-63B section 3.1.1.2). */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC')
}

/**
 * What is wrong with a new password, or `null`: 8 to 128 characters, any Unicode, and none of the most common ones. A character is a code point of
 * the NFC form, so that an accent counts alike whether typed with its letter or after it. Case does not make a common password rare.
 */
export function checkPassword(password: string): PasswordProblem | null {
  const length = [...password.normalize('NFC')].length
  if (length < minimumPasswordLength) return 'too_short'
  if (length > maximumPasswordLength) return 'too_long'
  return isCommon(normalizePassword(password).toLowerCase()) ? 'too_common' : null
}

/** About 18,000 of the most used passwords of leaked collections, in lower case. */
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

/** A word that everyone tries first, with at most eight digits or signs after it: `P@ssw0rd2026!`. */
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
