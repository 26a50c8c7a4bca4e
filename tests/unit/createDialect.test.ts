import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import {
  and,
  asc,
  createTableRelationsHelpers,
  desc,
  eq,
  extractTablesRelationalConfig,
  inArray,
  or,
} from 'drizzle-orm'
import { relations, type SQL } from 'drizzle-orm'
import { integer, PgDialect, pgTable, text } from 'drizzle-orm/pg-core'
import { createDialect } from '../../src/adapters/database/createDialect.ts'
import { cutPages } from '../../src/adapters/database/cutPages.ts'

const shops = pgTable('shops', { id: integer('id').primaryKey(), owner: text('owner'), city: text('city') })
const tags = pgTable('tags', { id: integer('id').primaryKey(), shop: integer('shop_id'), order: integer('order') })
const fullSchema = {
  shops,
  tags,
  ofShops: relations(shops, ({ many }) => ({ tags: many(tags) })),
  ofTags: relations(tags, ({ one }) => ({ shop: one(shops, { fields: [tags.shop], references: [shops.id] }) })),
}
const { tables: schema, tableNamesMap } = extractTablesRelationalConfig(fullSchema, createTableRelationsHelpers)

type Query = Parameters<PgDialect['buildRelationalQueryWithoutPK']>[0]['queryConfig']

/** Of one table, as Drizzle's `findMany` asks for it. */
function sqlOf({ dialect, table = 'shops', query }: { dialect: PgDialect; table?: 'shops' | 'tags'; query: Query }) {
  const tableConfig = schema[table]
  if (!tableConfig) throw new Error(table)
  const given = { fullSchema, schema, tableNamesMap, table: fullSchema[table], tableConfig, tableAlias: table }
  const { sql, selection } = dialect.buildRelationalQueryWithoutPK({ ...given, queryConfig: query })
  const { sql: written, params } = dialect.sqlToQuery(sql as SQL) // a root query is never a bare table
  return { written, params, selected: selection.map(({ tsKey }) => tsKey) }
}

const newestFirst = { orderBy: desc(shops.id) }
const lists = { with: { tags: { columns: { id: false }, orderBy: () => [asc(tags.order)] } } }
const page = { ...lists, ...newestFirst, limit: 25, offset: 1225 }

test('a page is cut before the lists of its rows are joined', () => {
  const { written, params } = sqlOf({ dialect: createDialect(), query: { ...page, where: eq(shops.owner, 'a') } })
  const cut =
    'from (select * from "shops" "shops" where "shops"."owner" = $1 order by "shops"."id" desc limit $2 offset $3) "shops"'
  expect(written).toContain(`${cut} left join lateral (`)
  expect(written.endsWith('on true order by "shops"."id" desc')).toBe(true)
  expect(params).toEqual(['a', 25, 1225])
})

test.each([
  ['one row', { ...lists, where: eq(shops.id, 1), limit: 1 }],
  ['a page without lists', { ...newestFirst, limit: 25, offset: 50 }],
  ['all rows with their lists', lists],
])('%s is asked for as Drizzle does', (_name, query) => {
  expect(sqlOf({ dialect: createDialect(), query })).toEqual(sqlOf({ dialect: new PgDialect(), query }))
})

const whole: Query[] = [
  {},
  { columns: { id: true } },
  { columns: { city: true, id: true } },
  { columns: { city: false } },
  { where: eq(shops.owner, 'a') },
  { where: eq(shops.owner, 'b') },
  { where: or(eq(shops.owner, '/*where*/'), inArray(shops.id, [1, 2, 3])) },
  { where: and(eq(shops.owner, 'c'), eq(shops.city, 'd')), ...newestFirst },
  { ...newestFirst, limit: 1 },
  { ...newestFirst, limit: 2 },
  { ...newestFirst, limit: 1, offset: 4 },
  { orderBy: () => [asc(shops.city), desc(shops.id)], limit: 9, offset: 9 },
  { orderBy: [shops.city] },
  { orderBy: (fields, order) => order.desc(fields['city'] ?? shops.id) },
  { orderBy: () => [] },
  { limit: 25, offset: 0 },
  { limit: 0 },
  { ...lists, limit: -1 },
  { limit: NaN, offset: NaN },
  { with: { tags: { orderBy: asc(tags.order) } } },
  { with: { tags: { orderBy: desc(tags.order) } } },
  page,
  { ...page, offset: 25, where: eq(shops.owner, 'a') },
  { ...page, with: { tags: true } },
  { with: { tags: { with: { shop: true } } } },
  { with: { tags: { where: eq(tags.order, 3), limit: 2 } } },
  { with: { tags: { columns: { order: true } } } },
  { where: (fields, { eq: is }) => is(fields['owner'] ?? shops.id, 'f') },
]

test('what is remembered is what Drizzle would build, whatever was asked before', () => {
  const plain = new PgDialect()
  cutPages(plain)
  const dialect = createDialect()
  for (const query of [...whole, ...whole.toReversed()]) {
    expect(sqlOf({ dialect, query })).toEqual(sqlOf({ dialect: plain, query }))
    const ofTags = { table: 'tags', query: { limit: 3, where: eq(tags.shop, 7) } } as const
    expect(sqlOf({ dialect, ...ofTags })).toEqual(sqlOf({ dialect: plain, ...ofTags }))
  }
})

// Reads are told apart by the source of these functions.
test.each(['traverseFields', 'buildFindManyArgs'])(
  'orders of lists in Payload’s %s have no variables of their own',
  (file) => {
    const source = readFileSync(`node_modules/@payloadcms/drizzle/dist/find/${file}.js`, 'utf8')
    const orders = source.split('orderBy: (').slice(1)
    expect(orders).toHaveLength(3)
    for (const order of orders)
      expect(order).toMatch(/^\{ (\w+) \}, \{ asc(?:: ASC)? \}\)=>\[\s*(?:asc|ASC)\(\1\)\s*\]/)
  },
)
