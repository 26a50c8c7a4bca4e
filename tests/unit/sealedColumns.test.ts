import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

test('the rotation of the master key knows every place that seals a text for the database', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const sealing = files.filter((file) =>
    /import \{[^}]*\bsealText\b/.test(readFileSync(path.join('src', file), 'utf8')),
  )
  // Their columns are in src/workflows/vault/sealedColumns.ts: platform_keys, vault_keys, and the rotation itself.
  expect(sealing.sort()).toEqual([
    'workflows/pki/ensureAuthority.ts',
    'workflows/vault/rotateMasterKey.ts',
    'workflows/vault/wrapping.ts',
  ])
})
