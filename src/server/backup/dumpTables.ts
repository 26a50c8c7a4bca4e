import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { tablePrefix, type BackupEnd, type BackupTable } from '../../adapters/backup/backupFormat.ts'
import type { TarEntry } from '../../adapters/backup/writeTar.ts'
import { copyOut } from '../../adapters/database/copyOut.ts'
import { copyOutText } from './copyText.ts'
import { countRows } from './countRows.ts'

type DumpTablesArgs = { client: ClientBase; tables: BackupTable[]; summary: BackupEnd['tables'] }

/** The rows of the tables as entries of about a megabyte, each of whole rows. Fills the summary. */
export async function* dumpTables({ client, tables, summary }: DumpTablesArgs): AsyncGenerator<TarEntry> {
  for (const table of tables) {
    const hash = createHash('sha256')
    let rows = 0
    let part = 0
    // A stream of `copyOut` yields buffers.
    for await (const body of copyOut({ client, text: copyOutText(table) }) as AsyncIterable<Buffer>) {
      hash.update(body)
      rows += countRows(body)
      part += 1
      yield { name: `${tablePrefix}${table.name}/${String(part).padStart(6, '0')}`, body }
    }
    summary[table.name] = { rows, sha256: hash.digest('hex') }
  }
}
