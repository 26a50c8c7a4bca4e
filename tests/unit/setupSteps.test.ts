import { expect, test } from '@jest/globals'
import { isSetUp, setupSteps, type SetupFacts, type StepName } from '../../src/domain/setup/setupSteps.ts'

const company = {
  name: 'Harbour Works',
  address: '1 Quay',
  taxNumber: '42',
  bankDetails: 'IBAN …',
  logo: 'an id',
  isTimezoneConfirmed: true,
}
const all: SetupFacts = {
  company,
  hasMailServer: true,
  linksAnswer: true,
  hasStripe: true,
  storesFiles: true,
  projectTypes: true,
  templates: true,
  clients: true,
  colleagues: true,
}

const openSteps = (facts: SetupFacts) =>
  setupSteps(facts)
    .filter(({ isDone }) => !isDone)
    .map(({ name }) => name)

test('an agency with everything is set up', () => {
  expect(openSteps(all)).toEqual([])
  expect(isSetUp(setupSteps(all))).toBe(true)
})

test.each<[what: string, Partial<SetupFacts>, StepName, isSetUp: boolean]>([
  ['the name of a new installation', { company: { ...company, name: 'AlphaZee' } }, 'company', false],
  ['an address of spaces', { company: { ...company, address: ' ' } }, 'company', false],
  ['a time zone that nobody confirmed', { company: { ...company, isTimezoneConfirmed: false } }, 'timezone', false],
  ['mail to files', { hasMailServer: false }, 'mail', false],
  ['links to nowhere', { linksAnswer: false }, 'links', false],
  ['no storage', { storesFiles: false }, 'storage', false],
  ['no way to pay', { hasStripe: false, company: { ...company, bankDetails: null } }, 'money', false],
  ['no project type', { projectTypes: false }, 'projectType', false],
  ['no template', { templates: false }, 'template', false],
  ['no client', { clients: false }, 'client', false],
  ['no logo', { company: { ...company, logo: null } }, 'logo', true],
  ['no tax number', { company: { ...company, taxNumber: '' } }, 'tax', true],
  ['no colleague', { colleagues: false }, 'colleague', true],
])('%s leaves one step open', (_what, change, step, isDone) => {
  const facts = { ...all, ...change }
  expect(openSteps(facts)).toEqual([step])
  expect(isSetUp(setupSteps(facts))).toBe(isDone)
})

test('cards, bank details or an account are enough', () => {
  expect(openSteps({ ...all, hasStripe: false })).toEqual([])
  const iban = 'DE89370400440532013000'
  expect(openSteps({ ...all, hasStripe: false, company: { ...company, bankDetails: null, iban } })).toEqual([])
  expect(openSteps({ ...all, company: { ...company, bankDetails: '' } })).toEqual([])
})
