import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Archive } from '../../../adapters/archive/readArchive.ts'
import { canonicalJson } from '../../../domain/activity/canonicalJson.ts'
import { sha256Hex } from '../../../lib/sha256Hex.ts'
import type { Findings } from './report.ts'

const lineSchema = z.object({ seq: z.int().positive(), text: z.string(), origin: z.string().optional() })

const entrySchema = z.object({
  action: z.string(),
  entityId: z.string().optional(),
  origin: z.string().optional(),
  after: z.record(z.string(), z.unknown()).nullish(),
})

export type ShownEntry = z.infer<typeof entrySchema> & { seq: number; digest: string }

type ReadEntriesArgs = { archive: Archive; contractId: string; findings: Findings }

/** The entries in the archive. Each is in canonical JSON, about this contract, and with the origin that it names. */
export async function readEntries({ archive, contractId, findings: { bad } }: ReadEntriesArgs): Promise<ShownEntry[]> {
  const entries: ShownEntry[] = []
  for await (const line of createInterface({ input: await archive.open('audit/entries.jsonl') })) {
    const { seq, text, origin } = lineSchema.parse(JSON.parse(line))
    const value: unknown = JSON.parse(text)
    const entry = entrySchema.parse(value)
    if (canonicalJson(value) !== text) bad(`The text of entry ${seq} is not canonical.`)
    if (entry.entityId !== contractId) bad(`Entry ${seq} is not about this contract.`)
    if (origin !== undefined && sha256Hex(origin) !== entry.origin)
      bad(`The origin of entry ${seq} is not the one that it names.`)
    entries.push({ ...entry, seq, digest: sha256Hex(text) })
  }
  return entries
}
