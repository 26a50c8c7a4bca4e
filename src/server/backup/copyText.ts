import type { BackupTable } from '../../adapters/backup/backupFormat.ts'
import { quoteName, quoteTable } from '../../adapters/database/tableNames.ts'

/** Rows in the order in which they lie: no sorting, however many there are. */
export function copyOutText({ name, columns }: BackupTable): string {
  return `COPY (SELECT ${listed(columns)} FROM ${quoteTable(name)}) TO STDOUT`
}

export function copyInText({ name, columns }: BackupTable): string {
  return `COPY ${quoteTable(name)} (${listed(columns)}) FROM STDIN`
}

const listed = (columns: string[]) => columns.map(quoteName).join(', ')
