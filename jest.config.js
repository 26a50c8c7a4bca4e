import { longFiles } from './tests/longFiles.mjs'

/** Who names files gets them, whatever they are: `tests/…`, `./tests/…` or the whole path. */
const isNamed = process.argv.slice(2).some((argument) => /^(?!-)(?:.*\/)?tests\//.test(argument))
const leftOut = isNamed ? [] : longFiles.map((file) => `^<rootDir>/tests/${file}$`)

/** Tests run as ES modules on Node 24 with `--experimental-vm-modules`; SWC strips the types. */
const shared = {
  testEnvironment: 'node',
  testPathIgnorePatterns: ['/node_modules/', ...leftOut],
  // What scripts install and build there has packages and files of the same names.
  modulePathIgnorePatterns: ['<rootDir>/.build/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' } }] },
}

const withDatabase = {
  testEnvironment: '<rootDir>/tests/support/openApi/answerEnvironment.ts',
  globalSetup: '<rootDir>/tests/support/globalSetup.ts',
  globalTeardown: '<rootDir>/tests/support/globalTeardown.ts',
}

const projects = [
  { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
  { ...shared, ...withDatabase, displayName: 'http', testMatch: ['<rootDir>/tests/{http,access}/**/*.test.ts'] },
  { ...shared, ...withDatabase, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  { ...shared, displayName: 'system', testMatch: ['<rootDir>/tests/system/**/*.test.ts'] },
]
/** Long proofs, which `npm run prove` runs. */
const prove = { ...shared, ...withDatabase, displayName: 'prove', testMatch: ['<rootDir>/tests/prove/**/*.prove.ts'] }

export default {
  // One more than the two cores that a small machine has: files wait for mails, jobs and pages as often as they work.
  maxWorkers: 3,
  testSequencer: '<rootDir>/scripts/lib/longestFirst.mjs',
  // Only for what never ends: machines that test several things at once are slow.
  testTimeout: 600_000,
  projects: process.env.PROVE ? [prove] : projects,
}
