import type { postgresAdapter } from '@payloadcms/db-postgres'
import { NodePgDatabase, NodePgSession } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { createTableRelationsHelpers, extractTablesRelationalConfig } from '@payloadcms/db-postgres/drizzle/relations'
import type { Pool, PoolClient } from 'pg'
import { createDialect } from './createDialect.ts'
import type { Transaction } from './createTransaction.ts'

type Adapter = ReturnType<ReturnType<typeof postgresAdapter>['init']>
type Schema = ConstructorParameters<typeof NodePgDatabase>[2]

type Handles = {
  ofPool: () => Adapter['drizzle']
  ofTransaction: (transaction: Transaction) => Adapter['drizzle']
}

/**
 * Makes drizzle's handles, for the pool and for transactions. The schema is read once; `drizzle()` reads it every time,
 * which costs more than most statements.
 */
export function createHandles(adapter: Adapter): Handles {
  const dialect = createDialect()
  let schema: Schema
  const handleOf = <Client extends Pool | PoolClient>(client: Client) => {
    schema ??= readSchema(adapter)
    const handle = new NodePgDatabase(dialect, new NodePgSession(client, dialect, schema), schema)
    return Object.assign(handle, { $client: client })
  }
  return {
    ofPool: () => handleOf(adapter.pool),
    // Drizzle only needs a connection that takes statements.
    ofTransaction: ({ query }) => handleOf({ query } as PoolClient),
  }
}

/** Called late: Payload builds the tables after it creates the adapter. */
function readSchema({ schema: fullSchema }: Adapter): Schema {
  const { tables: schema, tableNamesMap } = extractTablesRelationalConfig(fullSchema, createTableRelationsHelpers)
  return { fullSchema, schema, tableNamesMap }
}
