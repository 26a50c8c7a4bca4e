import type pg from 'pg'
import { findOrder, type Act, type Ending } from './findOrder.ts'

type Row = Ending & {
  project: string
  wasSent: boolean
  dueAt: Date | null
  sealStatus: string
  signedDocument: string | null
  counterSignedDocument: string | null
  clientRows: number
  agencyRows: number
  clientCertificates: number
  agencyCertificates: number
  documents: number
  signedFiles: number
  counterSignedFiles: number
  seals: number
  openJobs: number
  deadJobs: number
}

export type Verdict = {
  violations: string[]
  stuck: string[]
  doubleSeals: string[]
  signed: string[]
  states: Record<string, number>
}

const count = (table: string, where: string) => `(SELECT count(*)::int FROM ${table} WHERE ${where})`
const sealJob = "name = 'contract.seal' AND data->>'contractId' = c.id::text"

type JudgeArgs = { db: pg.Pool; runs: readonly { project: string; acts: readonly Act[] }[] }

/** Every contract of these projects against the model and against itself. */
export async function judge({ db, runs }: JudgeArgs): Promise<Verdict> {
  const { rows } = await db.query<Row>(
    `SELECT c.id, c.status::text, c.supersedes_id AS supersedes, c.project_id AS project,
            c.signed_at IS NOT NULL AS "isSigned", c.activated_at IS NOT NULL AS "isActivated",
            c.sent_at IS NOT NULL AS "wasSent",
            CASE WHEN c.expires_at <= now() THEN c.expires_at END AS "dueAt",
            c.seal_status::text AS "sealStatus", c.signed_document_id AS "signedDocument",
            c.counter_signed_document_id AS "counterSignedDocument",
            ${count('contract_signatures', "contract_id = c.id AND party = 'client'")} AS "clientRows",
            ${count('contract_signatures', "contract_id = c.id AND party = 'agency'")} AS "agencyRows",
            ${count('signer_certificates', "contract_id = c.id AND party = 'client'")} AS "clientCertificates",
            ${count('signer_certificates', "contract_id = c.id AND party = 'agency'")} AS "agencyCertificates",
            ${count('project_files', 'contract_id = c.id')} AS documents,
            ${count('project_files', "contract_id = c.id AND filename = c.contract_number || '-signed.pdf'")} AS "signedFiles",
            ${count('project_files', "contract_id = c.id AND filename = c.contract_number || '-counter-signed.pdf'")} AS "counterSignedFiles",
            ${count('activity_logs', "entity_id = c.id::text AND action = 'contract.sealed'")} AS seals,
            ${count('pgboss.job', `${sealJob} AND state IN ('created', 'retry', 'active')`)} AS "openJobs",
            ${count('pgboss.job', `${sealJob} AND state IN ('failed', 'cancelled')`)} AS "deadJobs"
       FROM contracts c WHERE c.project_id = ANY($1::uuid[]) ORDER BY c.contract_number`,
    [runs.map(({ project }) => project)],
  )
  const ofProject = Map.groupBy(rows, ({ project }) => project)
  const violations: string[] = []
  for (const { project, acts } of runs) {
    const endings = ofProject.get(project) ?? []
    if (endings.length === 0) violations.push(`${project}: its contracts are gone`)
    if (!findOrder({ acts: withExpiry({ acts, rows: endings }), endings })) {
      violations.push(`${project}: no order of the acts explains ${endings.map(({ status }) => status).join()}`)
    }
  }
  for (const row of rows) violations.push(...contradictionsOf(row))
  const states = Object.fromEntries(
    [...Map.groupBy(rows, ({ status }) => status)].map(([name, all]) => [name, all.length]),
  )
  return {
    violations,
    stuck: rows.filter(isStuck).map(({ id }) => id),
    doubleSeals: rows.filter(isSealedTwice).map(({ id }) => id),
    signed: rows.filter(({ isSigned }) => isSigned).map(({ id }) => id),
    states,
  }
}

/** The moment of `expiresAt` is an act that cannot be refused. */
function withExpiry({ acts, rows }: { acts: readonly Act[]; rows: readonly Row[] }): Act[] {
  const due = rows.flatMap(({ id, dueAt }): Act[] => {
    if (dueAt === null) return []
    const at = dueAt.getTime()
    return [{ kind: 'due', contract: id, makes: null, start: at, end: at, answer: 'accepted' }]
  })
  return [...acts, ...due]
}

function contradictionsOf(row: Row): string[] {
  const signed = row.isSigned ? 1 : 0
  const activated = row.isActivated ? 1 : 0
  const expected: Partial<Record<keyof Row, unknown>> = {
    clientRows: signed,
    agencyRows: activated,
    clientCertificates: signed,
    agencyCertificates: activated,
    signedFiles: signed,
    counterSignedFiles: activated,
    seals: signed + activated,
    documents: (row.wasSent ? 1 : 0) + signed + activated,
    sealStatus: signed === 1 ? 'sealed' : 'none',
    deadJobs: 0,
    openJobs: 0,
  }
  const wrong = Object.entries(expected).filter(([name, value]) => row[name as keyof Row] !== value)
  if ((row.signedDocument !== null) !== row.isSigned) wrong.push(['signedDocument', signed])
  if ((row.counterSignedDocument !== null) !== row.isActivated) wrong.push(['counterSignedDocument', activated])
  return wrong.map(
    ([name, value]) => `${row.id}: ${name} is ${String(row[name as keyof Row])} instead of ${String(value)}`,
  )
}

function isStuck({ isSigned, sealStatus, deadJobs, openJobs, status, dueAt }: Row): boolean {
  return (isSigned && sealStatus !== 'sealed') || deadJobs + openJobs > 0 || (status === 'sent' && dueAt !== null)
}

function isSealedTwice({
  clientCertificates,
  agencyCertificates,
  signedFiles,
  counterSignedFiles,
  seals,
}: Row): boolean {
  return Math.max(clientCertificates, agencyCertificates, signedFiles, counterSignedFiles) > 1 || seals > 2
}
