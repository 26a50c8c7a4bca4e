import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fail } from './fail.mjs'
import { root } from './root.mjs'

const neededMajor = 24
const oldestStarter = [20, 19]

/** Ends the script if even its first steps need a newer Node. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNewEnough = major > oldestStarter[0] || (major === oldestStarter[0] && minor >= oldestStarter[1])
  if (!isNewEnough) fail(`This is Node ${process.versions.node}. Install Node ${oldestStarter.join('.')} or newer.`)
}

/** The Node 24 that the platform runs on: the one from npm, else the current one if it is new enough. */
export function runtimeNode() {
  const installed = path.join(root, 'node_modules', '.bin', 'node')
  const { status } = spawnSync(installed, ['--version'], { stdio: 'ignore' })
  if (status === 0) return installed
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return process.execPath
  return fail(
    `The platform runs on Node ${neededMajor} and npm installs none for this system. Install Node ${neededMajor} and start again.`,
  )
}
