import { rmSync } from 'node:fs'

export default async function globalTeardown(): Promise<void> {
  await globalThis.stopServerPool?.()
  await globalThis.stopTestDatabase?.()
  const dataDir = process.env['DATA_DIR']
  if (dataDir) rmSync(dataDir, { recursive: true, force: true })
}
