import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { headsFile } from '../adapters/heads/headsFile.ts'
import { readHeads } from '../adapters/heads/readHeads.ts'
import type { ChainHead } from '../domain/activity/auditChain.ts'
import { parseHead } from '../domain/activity/parseHead.ts'
import { sayReason } from '../i18n/sayReason.ts'
import { translator } from '../i18n/translator.ts'
import type { AuditBreak, AuditReport } from '../workflows/activity/verify/types.ts'
import { verifyAuditChain } from '../workflows/activity/verify/verifyAuditChain.ts'
import { findDatabase } from './findDatabase.ts'
import { printStartError } from './printStartError.ts'
import { StartError } from './StartError.ts'

// `npm run platform -- audit:verify`: checks the activity log against its chain and the exported heads. It writes
// nothing but the links of entries that wait for theirs, and exits with 1 at any break.
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
  process.stdout.write(values.json ? `${JSON.stringify(inEnglish(report))}\n` : printed(inEnglish(report)))
  process.exit(report.breaks.length > 0 ? 1 : 0)
} catch (error) {
  printStartError(error)
  process.exit(1)
}

function headOf(text: string): ChainHead {
  const head = parseHead(text)
  if (!head) throw new StartError(`${text} is not a head. Write it as printed: --head <seq>:<hash>`)
  return head
}

/** From the named file, or from this machine's own file if there is one. */
async function exported(file: string | undefined): Promise<ChainHead[]> {
  if (file === undefined) return existsSync(headsFile()) ? readHeads(headsFile()) : []
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`)
  return readHeads(file)
}

type Printed = Omit<AuditReport, 'breaks'> & { breaks: (Omit<AuditBreak, 'says'> & { says: string })[] }

function inEnglish(report: AuditReport): Printed {
  const t = translator('en')
  return { ...report, breaks: report.breaks.map((each) => ({ ...each, says: sayReason(t, each.says) })) }
}

function printed({ checked, head, heads, late, breaks }: Printed): string {
  const verdict =
    breaks.length > 0
      ? 'The activity log was tampered with:'
      : `The activity log is intact: ${checked} entries verified against ${heads} exported heads.`
  const waited = late
    ? [
        `${late.count} had waited for their links since ${late.since}, because no server ran. The first: ${late.entryId}`,
      ]
    : []
  return [verdict, ...breaks.map(lineOf), ...waited, `Head: ${head.seq}:${head.hash}`, ''].join('\n')
}

function lineOf({ kind, seq, untilSeq, entryId, says }: Printed['breaks'][number]): string {
  const place = seq === null ? 'no place' : untilSeq === undefined ? `place ${seq}` : `places ${seq} to ${untilSeq}`
  return `- ${kind}, ${place}${entryId === null ? '' : `, entry ${entryId}`}: ${says}`
}
