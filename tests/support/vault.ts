import { readFile, writeFile } from 'node:fs/promises'
import { createVault } from '../../src/adapters/vault/createVault.ts'
import type { Platform } from './platform.ts'
import { runCommand } from './runCommand.ts'

export type StoredImage = {
  id: string
  path: string
  kind: string
  sha256: string
  sealed: boolean
  key: string | null
  file: string
}

/** A person's sensitive objects in storage, with the file on disk. */
export async function storedImages({ platform, user }: { platform: Platform; user: string }): Promise<StoredImage[]> {
  const { rows } = await platform.db.query(
    `SELECT id, path, kind, sha256, sealed, vault_key_id AS key FROM project_files
      WHERE owner_id = $1 AND kind IN ('identity_front', 'identity_back', 'identity_signature', 'contract_signature')
      ORDER BY created_at, id`,
    [user],
  )
  return rows.map((row) => ({ ...row, file: `${platform.dataDir}/media/${row.path}` }))
}

type MakeOldArgs = { platform: Platform; image: StoredImage; plain: Buffer; isSealed: boolean }

/** Makes an image what it was before there were keys of persons: sealed under the master key itself, or plain. */
export async function makeOld({ platform, image, plain, isSealed }: MakeOldArgs): Promise<void> {
  const vault = createVault({ masterKey: platform.environment()['IDENTITY_MASTER_KEY'] ?? '' })
  await writeFile(
    image.file,
    isSealed ? vault.sealBytes({ plain, context: `${image.kind}:${image.path}` }) : new Uint8Array(plain),
  )
  await platform.db.query('UPDATE project_files SET vault_key_id = NULL, sealed = $2 WHERE id = $1', [
    image.id,
    isSealed,
  ])
}

export async function firstBytes(file: string, count = 1): Promise<number[]> {
  return [...(await readFile(file)).subarray(0, count)]
}

/** `npm run platform -- vault:rotate` beside the running server. */
export async function rotateVault({ platform }: { platform: Platform }): Promise<{ code: number; output: string }> {
  const entry = 'src/server/rotateVaultCommand.ts'
  const { code, stdout, stderr } = await runCommand({ entry, env: platform.environment() })
  return { code, output: `${stdout}${stderr}` }
}
