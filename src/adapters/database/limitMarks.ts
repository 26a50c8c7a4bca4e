import { sql, type Placeholder } from '@payloadcms/db-postgres/drizzle'

/**
 * Stand for the limit in a remembered read: of pages, and of one row. Drizzle writes any object as it writes its
 * placeholders.
 */
export const pageMark = sql.raw('/*limit*/') as unknown as Placeholder
export const rowMark = sql.raw('/*limit*/') as unknown as Placeholder
