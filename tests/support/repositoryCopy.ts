import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type RepositoryCopy = {
  folder: string
  write: (files: Record<string, string>) => void
  remove: (...files: string[]) => void
  /** Runs a tool of node_modules, or Node itself, in the copy. */
  run: (command: string, ...args: string[]) => { code: number; output: string }
}

const left = new Set(['node_modules', '.git', '.next', '.data', '.build', 'media', 'coverage', '.env'])

/** A copy of this repository's files, so that rules can be broken in it with the same tools. */
export function copyRepository(): RepositoryCopy {
  const root = path.resolve(import.meta.dirname, '../..')
  const folder = mkdtempSync(path.join(tmpdir(), 'alphazee-rules-'))
  for (const name of readdirSync(root)) {
    if (left.has(name)) continue
    const filter = (file: string) => path.basename(file) !== 'node_modules'
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true, filter })
  }
  for (const packages of ['node_modules', 'client/node_modules'])
    symlinkSync(path.join(root, packages), path.join(folder, packages))
  const binaries = path.join(root, 'node_modules/.bin')
  return {
    folder,
    write: (files) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
        writeFileSync(path.join(folder, name), text)
      }
    },
    remove: (...files) => {
      for (const name of files) rmSync(path.join(folder, name), { recursive: true, force: true })
    },
    run: (command, ...args) => {
      const result = spawnSync(command === 'node' ? process.execPath : path.join(binaries, command), args, {
        cwd: folder,
        env: {
          NODE_ENV: 'test',
          PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
          HOME: folder,
          NO_COLOR: '1',
        },
        encoding: 'utf8',
        maxBuffer: 50 * 1024 * 1024,
      })
      return { code: result.status ?? 1, output: result.stdout + result.stderr }
    },
  }
}
