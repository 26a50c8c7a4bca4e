import { eq, type Column, type SQL } from '@payloadcms/db-postgres/drizzle'
import { randomUUID } from 'node:crypto'
import type { PaginatedDocs, TypeWithID } from 'payload'
import type { Adapter, Find, FindArgs } from './adapterTypes.ts'

type FindWhereArgs = { adapter: Adapter; find: Find; args: FindArgs; condition: SQL | undefined }

/**
 * Payload's find with one more condition, which its own `where` cannot say. It stands there as an id that nothing has,
 * and this one call knows what that means.
 */
export function findWhere({ adapter, find, args, condition }: FindWhereArgs): Promise<PaginatedDocs<TypeWithID>> {
  if (!condition) return find.call(adapter, args)
  const mark = randomUUID()
  const equals = (column: Column, value: unknown) => (value === mark ? condition : eq(column, value))
  const operators = { ...adapter.operators, equals }
  const knowing: Adapter = Object.create(adapter, { operators: { value: operators } })
  return find.call(knowing, { ...args, where: { and: [args.where ?? {}, { id: { equals: mark } }] } })
}
