import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** The platform's config, only read: this creates no secret, opens no database and touches no file of an installation. */
export async function loadConfig() {
  process.chdir(root)
  mkdirSync('.build', { recursive: true })
  const folder = mkdtempSync(path.join('.build', 'config-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  Object.assign(process.env, {
    NEXT_PHASE: 'phase-production-build',
    NODE_ENV: 'production',
    DATA_DIR: folder,
    DISABLE_PAYLOAD_HMR: 'true',
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  })
  const { default: config } = await import('../../payload.config.ts')
  return { config: await config, folder }
}
