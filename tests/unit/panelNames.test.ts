import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { serverEnvironment } from '../support/spawnServer.ts'

test('fields, choices and saved views are called by name in English and Arabic', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'alphazee-words-'))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'tests/support/panel/unnamedFields.ts'],
    {
      env: {
        NODE_ENV: 'production',
        PATH: process.env['PATH'] ?? '',
        ...serverEnvironment({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', dataDir }),
      },
    },
  ).finally(() => rmSync(dataDir, { recursive: true, force: true }))
  expect(JSON.parse(stdout)).toEqual([])
})
