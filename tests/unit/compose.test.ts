import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { envSchema } from '../../src/envSchema.ts'

/** Variables of .env.example that the containers settle themselves, and how. */
const settled: Record<string, { value: RegExp | undefined; reason: string }> = {
  PORT: { value: /^3000$/, reason: 'PUBLISH chooses the port of the host' },
  HOST: { value: undefined, reason: 'a container that listens on one of its own addresses is not reached' },
  DATABASE_URL: { value: /^postgresql:\/\/.*@postgres:5432\//, reason: 'the Postgres beside it' },
  DATA_DIR: { value: undefined, reason: 'the image sets it: the volume' },
  MEDIA_DIR: { value: undefined, reason: 'the image sets it: a folder of the volume' },
}

const app = readFileSync('compose.yaml', 'utf8').split('\n  postgres:\n')[0] ?? ''
const passed = Object.fromEntries(
  [...app.matchAll(/^ {6}([A-Z][A-Z0-9_]*): (.*)$/gm)].map(([, name, value]) => [name, value?.replaceAll("'", '')]),
)
const known = [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm)].map(
  ([, name]) => name ?? '',
)

test('compose.yaml passes on every variable of .env.example, or settles it', () => {
  expect(known.length).toBeGreaterThan(40)
  expect(known.filter((name) => !(name in settled) && !(name in passed))).toEqual([])
  for (const [name, { value }] of Object.entries(settled))
    expect([name, passed[name]]).toEqual([name, value ? expect.stringMatching(value) : undefined])
})

test('each is passed on under its own name, empty where it is not set or with what it needs', () => {
  for (const [name, value] of Object.entries(passed).filter(([each]) => !(each in settled)))
    expect(value).toMatch(new RegExp(`^\\$\\{${name}:(-|\\?[^}]+)\\}$`))
})

test('compose.yaml passes on nothing that .env.example does not explain', () => {
  expect(Object.keys(passed).filter((name) => !known.includes(name))).toEqual([])
})

test('.env.example explains every variable that the platform reads', () => {
  // Set by npm scripts and by the program itself.
  const inner = ['NODE_ENV', 'EMBEDDED_DATABASE_URL', 'QUIET_MODE', 'RESTORE_MODE', 'PROCESS_NUMBER', 'LISTENS_LATE']
  expect(Object.keys(envSchema.shape).filter((name) => !inner.includes(name) && !known.includes(name))).toEqual([])
})
