import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'

const module = new URL('../../src/server/postgres/asPostgresUser.ts', import.meta.url).href

const namespace = ['--user', '--map-root-user']
const canMakeOne = spawnSync('unshare', [...namespace, 'true']).status === 0

;(canMakeOne ? test : test.skip)('a root that can give nothing to another user is told so in one line', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'alphazee-root-'))
  try {
    const code = `
      const { asPostgresUser } = await import(${JSON.stringify(module)})
      try { asPostgresUser({ folder: ${JSON.stringify(folder)}, binaries: { postgres: '/bin/true' } }) }
      catch (error) { console.log(error.name + ': ' + error.message) }`
    const { stdout, stderr } = spawnSync(
      'unshare',
      [...namespace, process.execPath, '--input-type=module', '--eval', code],
      { encoding: 'utf8' },
    )
    expect([stdout.trim(), stderr]).toEqual([
      `StartError: Postgres cannot run as root, and ${folder} cannot be given to another user here. Start the platform as another user, or set DATABASE_URL.`,
      expect.not.stringContaining('Error'),
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
