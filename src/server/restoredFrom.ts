import pg from 'pg'

/** The id of the backup that a database is a quiet copy of. Undefined once it was woken, and without a schema. */
export async function restoredFrom({ url }: { url: string }): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query(`SELECT to_regclass('public.quiet_mode') AS found`)
    if (tables[0]?.found === null) return undefined
    const { rows } = await client.query<{ id: string }>('SELECT backup_id AS id FROM quiet_mode')
    return rows[0]?.id
  } finally {
    await client.end()
  }
}
