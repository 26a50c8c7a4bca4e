import type { postgresAdapter } from '@payloadcms/db-postgres'
import type { PaginatedDocs, TypeWithID } from 'payload'

export type Adapter = ReturnType<ReturnType<typeof postgresAdapter>['init']>
export type FindArgs = Parameters<Adapter['find']>[0]
export type Find = (this: Adapter, args: FindArgs) => Promise<PaginatedDocs<TypeWithID>>
