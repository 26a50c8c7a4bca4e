import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/**
 * The label of a row where it is only referred to: a person's name, the number of a contract, the title of a milestone.
 */
export type Labels = Record<string, string>

type ReadLabelsArgs = {
  req: PayloadRequest
  /** What is no UUID names nothing. */
  ids: readonly (string | null | undefined)[]
}

/** The names of whatever has these ids; ids without a name are left out. One statement, by primary keys. */
export async function readLabels({ req, ids }: ReadLabelsArgs): Promise<Labels> {
  const wanted = new Set(ids.filter((id) => id !== null && id !== undefined && uuid.test(id)))
  if (wanted.size === 0) return {}
  const rows = await sql<{ id: string; label: string | null }>({ req, text: labelsText, values: [[...wanted]] })
  return Object.fromEntries(rows.flatMap(({ id, label }) => (label ? [[id, label]] : [])))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const named: [table: string, label: string][] = [
  ['users', `concat_ws(' ', first_name, last_name)`],
  ['projects', 'name'],
  ['project_milestones', 'title'],
  ['project_files', 'filename'],
  ['project_types', 'name'],
  ['contracts', 'contract_number'],
  ['contract_templates', 'name'],
  ['invoices', 'invoice_number'],
  ['payments', 'description'],
  ['messages', 'subject'],
  ['broadcasts', 'title'],
  ['stripe_events', 'type'],
]

const labelsText = `
  ${named.map(([table, label]) => `SELECT id, (${label})::text AS label FROM ${table} WHERE id = ANY($1::uuid[])`).join('\n  UNION ALL ')}
  UNION ALL SELECT v.id, concat_ws(' ', u.first_name, u.last_name) FROM identity_verifications v JOIN users u ON u.id = v.user_id
             WHERE v.id = ANY($1::uuid[])`
