import type { Platform } from './platform.ts'

/** Words that the platform itself stores: states, actions, kinds. */
const isCode = (text: string) => /^[a-z]+([._-][a-z]+)*$/.test(text) && !/\.(png|jpg|pdf)$/.test(text)

/**
 * Everything that people have written into the database, and its ids and numbers, whole and line by line: what a page
 * may show in any language. The platform's own codes are not among it.
 */
export async function storedTexts({ db }: Pick<Platform, 'db'>): Promise<string[]> {
  const { rows: columns } = await db.query(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'uuid')`,
  )
  const texts = new Set<string>()
  for (const { table, column } of columns) {
    const { rows } = await db.query(
      `SELECT DISTINCT to_jsonb("${column}") AS value FROM "${table}" WHERE "${column}" IS NOT NULL`,
    )
    for (const { value } of rows)
      for (const text of textsIn(value)) if (/[A-Za-z]/.test(text) && !isCode(text)) texts.add(text)
  }
  return [...texts]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [value, ...value.split('\n')].map((text) => text.trim()).filter((text) => text.length > 1)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn)
  return []
}
