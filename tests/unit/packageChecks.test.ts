import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const run = (...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, lines: stdout.trim().split('\n') }
}

test('a package with another licence, with none, and one that runs a program while it is installed are named', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'packages-'))
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  lock.packages['node_modules/taken-freely'] = { version: '1.0.0', license: 'MIT OR AGPL-3.0-only' }
  lock.packages['node_modules/taken-from'] = { version: '1.0.0', license: 'AGPL-3.0-only' }
  lock.packages['node_modules/silent'] = { version: '1.0.0' }
  lock.packages['node_modules/runner'] = { version: '1.0.0', license: 'MIT', hasInstallScript: true }
  const file = path.join(folder, 'package-lock.json')
  writeFileSync(file, JSON.stringify(lock))
  const { status, lines } = run('scripts/check-packages.mjs', file)
  rmSync(folder, { recursive: true })
  expect(status).toBe(1)
  expect(lines).toEqual([
    'node_modules/taken-from: the licence AGPL-3.0-only is not in the list',
    'node_modules/silent: no licence',
    'node_modules/runner: runs a program while it is installed',
  ])
})

test('a secret in a file is found', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secrets-'))
  const file = path.join(folder, 'notes.md')
  // In two parts, so that it is not found here.
  writeFileSync(file, `Our token is ${'ghp_'}${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'}.\n`)
  const { status, lines } = run('node_modules/secretlint/bin/secretlint.js', '--maskSecrets', file)
  rmSync(folder, { recursive: true })
  expect(status).toBe(1)
  expect(lines.join('\n')).toContain('GITHUB_TOKEN')
})
