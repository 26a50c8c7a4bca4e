import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { ensureBuilt } from './lib/ensureBuilt.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { ensurePortalBuilt } from './lib/ensurePortalBuilt.mjs'
import { root } from './lib/root.mjs'
import { checkNode, runtimeNode } from './lib/runtimeNode.mjs'
import { serverFlags, serverMemory } from './lib/serverFlags.mjs'
import { superviseChild } from './lib/superviseChild.mjs'
import { watchPortal } from './lib/watchPortal.mjs'
import { watchSources } from './lib/watchSources.mjs'

// `npm start`: goes from a bare clone to a running platform and skips finished steps. `--dev` for `npm run dev`.
const isDev = process.argv.includes('--dev')
/** The server restarts after a change, so Payload need not reload itself. */
const devEnvironment = { DISABLE_PAYLOAD_HMR: 'true' }

checkNode()
process.chdir(root)
await ensureInstalled()
const node = runtimeNode()
const NODE_ENV = isDev ? 'development' : process.env.NODE_ENV || 'production'
if (NODE_ENV === 'production' && !isOff('ADMIN_PANEL')) await ensureBuilt({ node })
if (!isOff('PORTAL')) {
  await ensurePortalBuilt()
  if (isDev) watchPortal()
}
superviseChild({
  command: node,
  args: [...serverFlags, 'src/server/index.ts'],
  env: { ...process.env, ...(isDev ? devEnvironment : serverMemory), NODE_ENV, NEXT_TELEMETRY_DISABLED: '1' },
  ...(isDev ? { onRestart: watchSources } : { isRevived: true }),
})

/** The server reads its environment itself. Only whether a build is needed must be known before. */
function isOff(variable) {
  const value = process.env[variable] ?? readDotEnv()[variable] ?? ''
  return ['off', 'false', '0', 'no'].includes(value.trim().toLowerCase())
}

function readDotEnv() {
  try {
    return parseEnv(readFileSync(path.join(root, '.env'), 'utf8'))
  } catch {
    return {}
  }
}
