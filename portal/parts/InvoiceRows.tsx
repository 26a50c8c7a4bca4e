import { formatDay, formatMoney } from '../format.ts'
import { usePortal } from '../state/portalContext.ts'
import type { Invoice } from '../types.ts'
import { RowList } from './RowList.tsx'
import { Status } from './Status.tsx'

type InvoiceRowsProps = { rows: readonly InvoiceRow[]; more?: (() => Promise<void>) | undefined }
export type InvoiceRow = Pick<
  Invoice,
  'id' | 'kind' | 'invoiceNumber' | 'total' | 'currency' | 'dueDate' | 'status' | 'isOverdue'
>

export function InvoiceRows({ rows, more }: InvoiceRowsProps) {
  const { t, language } = usePortal()
  const shown = rows.map(({ id, kind, invoiceNumber, total, currency, dueDate, status, isOverdue }) => ({
    id,
    to: `/invoices/${id}`,
    title: kind === 'invoice' ? t.invoice(invoiceNumber ?? '') : t.creditNote(invoiceNumber ?? ''),
    detail: (
      <>
        <bdi>{formatMoney(total, currency)}</bdi> · {t.dueOn(formatDay(dueDate, language))}
      </>
    ),
    status: <Status value={isOverdue ? 'overdue' : status} />,
  }))
  return <RowList rows={shown} none={t.noInvoices} more={more} />
}
