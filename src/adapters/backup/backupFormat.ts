import { z } from 'zod'

// What a backup consists of, in this order. It is a tar archive in gzip, in age where it is encrypted, so that other
// programs open it as well. Rows are in Postgres' text format: COPY of any Postgres takes them.

export const headName = 'backup.json'
export const keysName = 'keys.json'
export const auditHeadsName = 'audit-heads.log'
export const tablePrefix = 'database/'
export const filePrefix = 'files/'
export const endName = 'end.json'

/** A backup of another format is refused. */
export const backupFormat = 1

const tableName = z.string().regex(/^[a-z][a-z0-9_]*\.[a-z_][a-z0-9_]*$/)

export const headSchema = z.object({
  format: z.literal(backupFormat),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  /** The version of the platform. */
  platform: z.string(),
  migrations: z.array(z.string()),
  queueSchema: z.int(),
  tables: z.array(z.object({ name: tableName, columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: tableName, value: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
})

export const keysSchema = z.object({
  secretKey: z.string(),
  identityMasterKey: z.string(),
  identityMasterKeysPrevious: z.array(z.string()),
})

export const endSchema = z.object({
  tables: z.record(tableName, z.object({ rows: z.int(), sha256: z.string() })),
  files: z.object({ count: z.int(), sizeBytes: z.int() }),
  /** Rows of the registry whose bytes storage had lost. */
  missing: z.object({ count: z.int(), paths: z.array(z.string()) }),
})

export type BackupHead = z.infer<typeof headSchema>
export type BackupKeys = z.infer<typeof keysSchema>
export type BackupEnd = z.infer<typeof endSchema>
export type BackupTable = BackupHead['tables'][number]
