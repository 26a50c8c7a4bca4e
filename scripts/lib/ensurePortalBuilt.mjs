import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashInputs } from './hashInputs.mjs'
import { root } from './root.mjs'
import { withLock } from './withLock.mjs'

const inputs = ['portal', 'client/src', 'package-lock.json', 'scripts/lib/ensurePortalBuilt.mjs']
const folder = path.join(root, '.portal')
const record = path.join(folder, 'build.json')

/** Builds the client portal if it is not built yet or one of its inputs has changed. It takes less than a second. */
export async function ensurePortalBuilt() {
  if (isBuilt()) return
  await withLock(async () => {
    if (!isBuilt()) await buildPortal()
  })
}

function isBuilt() {
  try {
    return JSON.parse(readFileSync(record, 'utf8')).inputs === hashInputs(inputs)
  } catch {
    return false
  }
}

/** A build that is broken off leaves the one before. */
async function buildPortal() {
  const hash = hashInputs(inputs)
  // Late: where the portal is built already, esbuild need not be installed.
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    entryPoints: [path.join(root, 'portal/main.tsx')],
    outdir: path.join(folder, 'assets'),
    entryNames: '[name]-[hash]',
    bundle: true,
    format: 'esm',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    write: false,
    absWorkingDir: root,
  })
  const names = Object.keys(metafile.outputs).map((file) => path.basename(file))
  const next = path.join(root, '.portal.next')
  rmSync(next, { recursive: true, force: true })
  mkdirSync(path.join(next, 'assets'), { recursive: true })
  for (const { path: file, contents } of outputFiles)
    writeFileSync(path.join(next, 'assets', path.basename(file)), contents)
  const [script, style] = ['.js', '.css'].map((end) => names.find((name) => name.endsWith(end)))
  writeFileSync(path.join(next, 'build.json'), JSON.stringify({ inputs: hash, script, style }))
  rmSync(folder, { recursive: true, force: true })
  renameSync(next, folder)
}
