import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseHead } from '../domain/activity/parseHead.ts'
import { verifyEvidence } from '../workflows/evidence/verify/verifyEvidence.ts'

// `npm run evidence:verify -- file.zip`: verifies an evidence archive offline, without configuration. Exits with 1 at
// any problem.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ca: { type: 'string', multiple: true, default: [] },
    head: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
})
const [file] = positionals
const heads = values.head.map(parseHead).filter((head) => head !== null)
if (file === undefined || heads.length < values.head.length) {
  process.stderr.write(
    'Name the archive, and heads as they are printed: npm run evidence:verify -- file.zip [--ca ca.pem] [--head <seq>:<hash>]\n',
  )
  process.exit(1)
}
const report = await verifyEvidence({ file, heads, trusted: values.ca.map((name) => readFileSync(name, 'utf8')) })
const lines = [
  ...report.checks.map((says) => `ok   ${says}`),
  ...report.problems.map((says) => `BAD  ${says}`),
  report.isSound ? 'The evidence is sound.' : 'The evidence is NOT sound.',
]
process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : `${lines.join('\n')}\n`)
process.exit(report.isSound ? 0 : 1)
