import { createHash } from 'node:crypto'
import type { Archive } from '../../../adapters/archive/readArchive.ts'
import type { Findings } from './report.ts'

type CheckSumsArgs = { archive: Archive; findings: Findings }

/** Checks that `SHA256SUMS` lists every file of the archive with its digest, and nothing else. Returns the digests. */
export async function checkSums({ archive, findings }: CheckSumsArgs): Promise<Map<string, string>> {
  const text = (await archive.read('SHA256SUMS')).toString('utf8')
  const named = new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )
  const sums = new Map<string, string>()
  for (const name of archive.names) {
    if (name === 'SHA256SUMS') continue
    const sum = await digestOf({ archive, name })
    sums.set(name, sum)
    if (named.get(name) !== sum) findings.bad(`${name} is not what SHA256SUMS says, or is not in it.`)
  }
  for (const name of named.keys()) if (!sums.has(name)) findings.bad(`${name} is in SHA256SUMS and not in the archive.`)
  findings.good(`${sums.size} files, each with the SHA-256 that SHA256SUMS names`)
  return sums
}

async function digestOf({ archive, name }: { archive: Archive; name: string }): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of await archive.open(name)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
