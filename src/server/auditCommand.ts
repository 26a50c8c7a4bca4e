import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { headsFile } from '../adapters/heads/headsFile.ts'
import { readHeads } from '../adapters/heads/readHeads.ts'
import type { ChainHead } from '../domain/auditChain.ts'
import { parseHead } from '../domain/parseHead.ts'
import type { AuditBreak, AuditReport } from '../workflows/activity/verify/types.ts'
import { verifyAuditChain } from '../workflows/activity/verify/verifyAuditChain.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'
import { StartError } from './StartError.ts'

// `npm run platform -- audit:verify`: holds the activity log against its chain and the heads that were exported. Changes nothing; ends with 1 at any break.
try {
  const { values } = parseArgs({
    options: {
      head: { type: 'string', multiple: true, default: [] },
      heads: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const heads = [...values.head.map(headOf), ...(await exported(values.heads))]
  const client = new pg.Client({ connectionString: await findDatabase() })
  await client.connect()
  const report = await verifyAuditChain({ connection: client, heads })
  await client.end()
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : printed(report))
  process.exit(report.breaks.length > 0 ? 1 : 0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}

function headOf(text: string): ChainHead {
  const head = parseHead(text)
  if (!head) throw new StartError(`${text} is no head. Write it as it is printed: --head <seq>:<hash>`)
  return head
}

/** Of the named file, else of this machine's own where it has one. */
async function exported(file: string | undefined): Promise<ChainHead[]> {
  if (file === undefined) return existsSync(headsFile()) ? readHeads(headsFile()) : []
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`)
  return readHeads(file)
}

function printed({ checked, head, heads, breaks }: AuditReport): string {
  const verdict =
    breaks.length > 0
      ? 'The activity log is not what it was:'
      : `The activity log is whole: ${checked} entries, each what it was when it was written, held against ${heads} exported heads.`
  return [verdict, ...breaks.map(lineOf), `Head: ${head.seq}:${head.hash}`, ''].join('\n')
}

function lineOf({ kind, seq, untilSeq, entryId, says }: AuditBreak): string {
  const place = seq === null ? 'no place' : untilSeq === undefined ? `place ${seq}` : `places ${seq} to ${untilSeq}`
  return `- ${kind}, ${place}${entryId === null ? '' : `, entry ${entryId}`}: ${says}`
}
