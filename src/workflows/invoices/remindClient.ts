import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { dayIn } from '../../lib/dayIn.ts'
import type { Invoice, ProjectFile } from '../../payload-types.ts'
import { companyTimezone } from '../company/companyDay.ts'
import { readCompany } from '../company/readCompany.ts'
import { lockCredit } from '../credit/lockCredit.ts'
import { readUncovered } from '../credit/readUncovered.ts'
import { readRecipients } from '../notifications/readRecipients.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { lockRow } from '../shared/lockRow.ts'
import { queueForRows } from '../shared/queueForRows.ts'
import { mailReminders, type Reminder } from './mailReminders.ts'
import { remindInvoice } from './remindInvoice.ts'
import { storeInvoicePdf } from './storeInvoicePdf.ts'

type RemindClientArgs = {
  req: PayloadRequest
  client: string
  /** Ids, in the order of the mail. */
  invoices: readonly string[]
  schedule: readonly number[]
}

/**
 * Reminds a client of all invoices whose reminder is due now, in one mail, and records each. With parallel workers and
 * crashes too, each reminder is recorded once, and the mail is queued exactly when its records are committed. Does
 * nothing when the account is not active. An invoice whose PDF fails is left out and tried again with the job; from the
 * day after its reminder's day it is reminded of without a PDF.
 */
export async function remindClient({ req, client, invoices, schedule }: RemindClientArgs): Promise<void> {
  // Before any lock, because rendering a missing PDF takes time.
  const { documents, failures } = await storeDocuments({ req, invoices })
  await inTransaction({
    req,
    work: async () => {
      await queueForRows({ req, rows: { users: client } })
      await lockCredit({ req, client })
      const locked = await lockInvoices({ req, ids: invoices })
      const [reader] = await readRecipients({ req, to: [client], topic: 'essential' })
      if (!reader) return
      const timezone = await companyTimezone(req)
      const days = { schedule, timezone, today: dayIn({ at: now(), timezone }) }
      const { totalRounding } = await readCompany(req)
      const uncovered = await readUncoveredOf({ req, client, invoices: locked })
      const reminders: Reminder[] = []
      for (const invoice of locked) {
        const document = documents.get(invoice.id)
        const reminded = await remindInvoice({
          req,
          invoice,
          ...days,
          hasDocument: document !== undefined,
          uncovered: uncovered.get(invoice.id) ?? 0,
          totalRounding,
        })
        if (reminded) reminders.push({ ...reminded, document })
      }
      await mailReminders({ req, reader, reminders })
    },
  })
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} invoices have no PDF.`)
}

type ReadUncoveredOfArgs = { req: PayloadRequest; client: string; invoices: readonly Invoice[] }

/** What is still to be paid of each: read once for a currency, because under these locks it does not change. */
async function readUncoveredOf({ req, client, invoices }: ReadUncoveredOfArgs): Promise<Map<string, number>> {
  const all = new Map<string, number>()
  for (const currency of new Set(invoices.map((invoice) => invoice.currency)))
    for (const [id, amountMinor] of await readUncovered({ req, client, currency })) all.set(id, amountMinor)
  return all
}

type StoreDocumentsArgs = { req: PayloadRequest; invoices: readonly string[] }
type StoredDocuments = { documents: Map<string, ProjectFile>; failures: unknown[] }

async function storeDocuments({ req, invoices }: StoreDocumentsArgs): Promise<StoredDocuments> {
  const documents = new Map<string, ProjectFile>()
  const failures: unknown[] = []
  for (const id of invoices) {
    try {
      documents.set(id, await storeInvoicePdf({ req, id }))
    } catch (err) {
      failures.push(err)
    }
  }
  return { documents, failures }
}

/** Locked in the order of their ids, as everywhere; answered in the given one. */
async function lockInvoices({ req, ids }: { req: PayloadRequest; ids: readonly string[] }): Promise<Invoice[]> {
  const locked = new Map<string, Invoice>()
  for (const id of ids.toSorted()) locked.set(id, await lockRow({ req, collection: 'invoices', id }))
  return ids.flatMap((id) => locked.get(id) ?? [])
}
