import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'

/** At most this many of each kind. A more precise search finds the rest. */
const most = 25

/**
 * The ids of everything with this name, in one statement: the number of a contract or an invoice, a person's name or
 * address, a project's name, a milestone's title, a payment's purpose; an id itself, too.
 */
export async function findEntities({ req, text }: { req: PayloadRequest; text: string }): Promise<string[]> {
  const wanted = text.trim()
  const pattern = `%${wanted.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const rows = await sql<{ id: string }>({ req, text: findText, values: [pattern, wanted] })
  return rows.map(({ id }) => id)
}

const named: [table: string, label: string][] = [
  ['users', `concat_ws(' ', first_name, last_name, email, company)`],
  ['projects', 'name'],
  ['contracts', `concat_ws(' ', contract_number, title)`],
  ['invoices', 'invoice_number'],
  ['payments', `concat_ws(' ', description, reference)`],
  ['project_milestones', 'title'],
  ['project_files', 'filename'],
]

const findText = `
  ${named.map(([table, label]) => `(SELECT id::text FROM ${table} WHERE ${label} ILIKE $1 ORDER BY created_at DESC LIMIT ${most})`).join('\n  UNION ')}
  UNION SELECT lower($2) WHERE $2 ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`
