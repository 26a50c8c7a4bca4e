import * as migration_20261123_010921_initial from './20261123_010921_initial.ts'
import * as migration_20261123_011158_platform_tables from './20261123_011158_platform_tables.ts'
import * as migration_20261123_013210_invoice_printed from './20261123_013210_invoice_printed.ts'
import * as migration_20261123_015004_append_only_rows from './20261123_015004_append_only_rows.ts'
import * as migration_20261123_021014_no_document_locks from './20261123_021014_no_document_locks.ts'

export const migrations = [
  {
    up: migration_20261123_010921_initial.up,
    down: migration_20261123_010921_initial.down,
    name: '20261123_010921_initial',
  },
  {
    up: migration_20261123_011158_platform_tables.up,
    down: migration_20261123_011158_platform_tables.down,
    name: '20261123_011158_platform_tables',
  },
  {
    up: migration_20261123_013210_invoice_printed.up,
    down: migration_20261123_013210_invoice_printed.down,
    name: '20261123_013210_invoice_printed',
  },
  {
    up: migration_20261123_015004_append_only_rows.up,
    down: migration_20261123_015004_append_only_rows.down,
    name: '20261123_015004_append_only_rows',
  },
  {
    up: migration_20261123_021014_no_document_locks.up,
    down: migration_20261123_021014_no_document_locks.down,
    name: '20261123_021014_no_document_locks',
  },
]
