import { expect, test } from '@jest/globals'
import { checkPassword, checkPersonalPassword, normalizePassword } from '../../src/domain/accounts/passwords.ts'
import { sayProblem } from '../../src/i18n/sayProblem.ts'

const codeOf = (password: string) => {
  const problem = checkPassword(password)
  return problem && sayProblem({ problem, locale: 'en' }).code
}

test.each([
  ['correct horse battery staple'],
  ['Xk7#mPq2'],
  ['عبارة مرور طويلة'],
  ['пароль-и-ещё-кое-что'],
  ['😀🚀🌊🍋🎲🧭🪁🛶'],
  ['river lantern 42'],
  ['Sohar-2041-dhow'],
])('%p is taken', (password) => {
  expect(checkPassword(password)).toBeNull()
})

test.each([[''], ['short'], ['1234567'], ['Xk7#mPq'], ['😀🚀🌊🍋🎲🧭🪁'], ['\ufdfa']])(
  '%p is too short',
  (password) => {
    expect(codeOf(password)).toBe('too_short')
  },
)

test('128 characters are taken and 129 are too long, counted as people count them', () => {
  const long = 'Xk7#mPq2'.repeat(16)
  expect(checkPassword(`${long.slice(0, 127)}!`)).toBeNull()
  expect(codeOf(`${long}!`)).toBe('too_long')
  expect(checkPassword('عبارة مرور طويلة😀'.repeat(7))).toBeNull()
  expect(checkPassword(`${'e\u0301a\u0300o'.repeat(42)}xy`)).toBeNull()
})

test('an accent counts alike, typed with its letter or after it', () => {
  expect(codeOf('é'.normalize('NFD').repeat(4))).toBe('too_short')
})

test.each([
  ['password'],
  ['PASSWORD'],
  ['Password1'],
  ['password2026'],
  ['Password123!'],
  ['P@ssw0rd'],
  ['pa$$word99'],
  ['12345678'],
  ['123456789'],
  ['1234567890'],
  ['0987654321'],
  ['87654321'],
  ['abcdefgh'],
  ['hgfedcba'],
  ['qwertyuiop'],
  ['poiuytrewq'],
  ['asdfghjkl'],
  ['1q2w3e4r'],
  ['iloveyou'],
  ['Sunshine'],
  ['football'],
  ['trustno1'],
  ['qwerty123'],
  ['admin1234'],
  ['AlphaZee2026!'],
  ['administrator1'],
  ['welcome1!'],
  ['aaaaaaaa'],
  ['        '],
  ['!!!!!!!!!!!!'],
  ['abababab'],
  ['abcabcabca'],
  ['asdfasdf'],
  ['١٢٣٤٥٦٧٨'],
  ['ｐａｓｓｗｏｒｄ'],
  ['йцукенгш'],
  ['абвгдежз'],
])('%p is too common', (password) => {
  expect(codeOf(password)).toBe('too_common')
})

test('what holds a common word is not common for that', () => {
  expect(checkPassword('password manager of my aunt')).toBeNull()
  expect(checkPassword('administrator of nothing')).toBeNull()
})

test('the same password typed in another form is the same password', () => {
  expect(normalizePassword('cafe\u0301 ﬁn')).toBe(normalizePassword('caf\u00e9 fin'))
  expect(normalizePassword('Ａｂｃ１２３')).toBe('Abc123')
  expect(normalizePassword('Straße')).toBe('Straße')
})

const known = [
  'layla.haddad@desertrose.example',
  'Layla',
  'Al-Haddad',
  'Desert Rose Trading',
  'أثير للخدمات',
  null,
  undefined,
]

test.each([
  ['layla1990'],
  ['Haddad!!'],
  ['L4yla-H4ddad'],
  ['1990laylahaddad'],
  ['desertrose'],
  ['Desert Rose 26'],
  ['DesertRoseTrading!'],
  ['layla.haddad@desertrose.example'],
  ['أثير-2026'],
])('%p is guessed from its account', (password) => {
  const problem = checkPersonalPassword({ password, known })
  expect(problem && sayProblem({ problem, locale: 'en' }).code).toBe('too_common')
})

test('an address with many digits is guessed, and so is what stands before its @', () => {
  for (const password of ['client-2be43da232@people.example', 'Client-2be43da232'])
    expect(checkPersonalPassword({ password, known: ['client-2BE43da232@people.example'] })).not.toBeNull()
})

test('what holds a name among other words, or among enough digits, is not guessed from it', () => {
  for (const password of [
    'layla rides a green camel',
    'haddad-48213377-9921',
    'correct horse battery 9',
    '48213377 9921',
  ])
    expect([password, checkPersonalPassword({ password, known })]).toEqual([password, null])
  expect(checkPersonalPassword({ password: 'a1b2c3d4', known: ['a', 'b c d', ''] })).toBeNull()
})
