import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fail } from './fail.mjs'
import { root } from './root.mjs'
import { runQuietly } from './runQuietly.mjs'
import { withLock } from './withLock.mjs'

/**
 * Installs exactly what package-lock.json names, unless node_modules already matches. It compares npm's own record in
 * node_modules, so an aborted or manual install is detected.
 */
export async function ensureInstalled({ withDev = false } = {}) {
  if (isInstalled({ withDev })) return
  await withLock(async () => {
    if (isInstalled({ withDev })) return
    const npm = process.env.npm_execpath
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
    const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
    const isDone = await runQuietly({ title: 'Installing packages', command, args: [...before, ...args] })
    if (!isDone) fail('npm ci failed. Check the network and the folder, then start again.')
  })
}

function isInstalled({ withDev }) {
  const wanted = packages('package-lock.json')
  const present = packages(path.join('node_modules', '.package-lock.json'))
  if (wanted === undefined) fail('package-lock.json is missing or damaged. Restore it from git.')
  if (present === undefined) return false
  return Object.entries(wanted).every(([name, { version, integrity, optional, dev, devOptional, link }]) => {
    if (name === '' || link || !name.includes('node_modules/')) return true
    // npm's record is in the first of several folders.
    const found = name.startsWith('node_modules/') || existsSync(path.join(root, name)) ? present[name] : undefined
    if (found !== undefined) return found.version === version && found.integrity === integrity
    return Boolean(optional) || (!withDev && Boolean(dev || devOptional))
  })
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}
