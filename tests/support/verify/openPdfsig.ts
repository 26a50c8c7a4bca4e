import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Trust } from '../../../src/adapters/pdf/verify/types.ts'
import { hasPdfsig } from '../signing.ts'

/** What `pdfsig` says of a file, on one line; empty where it is not installed. */
export type PdfsigWords = { text: string; isBelieved: boolean }

/** Poppler's `pdfsig` with a database of the certificates that are trusted. */
export function openPdfsig({ authorities, tsaAuthorities = [] }: Trust) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdfsig-'))
  const database = `sql:${folder}`
  if (hasPdfsig) {
    execFileSync('certutil', ['-N', '-d', database, '--empty-password'])
    for (const [index, pem] of [...authorities, ...tsaAuthorities].entries()) {
      writeFileSync(path.join(folder, 'ca.pem'), pem)
      execFileSync('certutil', [
        '-A',
        '-d',
        database,
        '-n',
        `ca-${index}`,
        '-t',
        'CT,C,C',
        '-i',
        path.join(folder, 'ca.pem'),
      ])
    }
  }
  const words = (bytes: Uint8Array): PdfsigWords => {
    if (!hasPdfsig) return { text: '', isBelieved: false }
    const file = path.join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    const { stdout } = spawnSync('pdfsig', ['-nssdir', database, file], { encoding: 'latin1', timeout: 300_000 })
    const lines = stdout
      .split(/^Signature #\d+:$/m)
      .slice(1)
      .map((text) =>
        [/Signature Validation: (.*)/.exec(text)?.[1] ?? '', /Certificate Validation: (.*)/.exec(text)?.[1] ?? '']
          .join(' ')
          .trim(),
      )
      // Empty fields, and document time-stamps, which it does not check.
      .filter((line) => line !== '' && !line.includes('has not yet been verified'))
    const isBelieved =
      lines.length > 0 && lines.every((line) => line.includes('is Valid') && line.includes('is Trusted'))
    return { text: lines.join(' / ') || 'no signature', isBelieved }
  }
  return { words, close: () => rmSync(folder, { recursive: true, force: true }) }
}
