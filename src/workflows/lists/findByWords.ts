import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import type { Slug } from '../../slugs.ts'

type FindByWordsArgs = {
  req: PayloadRequest
  collection: Slug
  /** Fields with texts. */
  names: readonly string[]
  words: string
  most: number
}

/**
 * Ids of rows with every word in one of their fields, as Payload's `like` reads them; `most` at most. Without an order,
 * because Postgres would rather read the whole table in it than use the index of the texts.
 */
export async function findByWords({ req, collection, names, words, most }: FindByWordsArgs): Promise<string[]> {
  const patterns = words.split(' ').map((word) => `%${word}%`)
  const each = names.map((name) => patterns.map((_, at) => `${columnOf(name)} ILIKE $${at + 2}`).join(' AND '))
  const rows = await sql<{ id: string }>({
    req,
    text: `WITH found AS MATERIALIZED (SELECT id FROM ${collection.replaceAll('-', '_')} WHERE (${each.join(') OR (')}))
           SELECT id FROM found LIMIT $1`,
    values: [most, ...patterns],
  })
  return rows.map(({ id }) => id)
}

/** As Payload names the column of a field. */
function columnOf(name: string): string {
  return `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
}
