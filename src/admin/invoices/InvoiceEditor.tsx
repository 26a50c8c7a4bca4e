'use client'

import { Button, RelationshipInput, TextareaInput } from '@payloadcms/ui'
import type { ChangeEvent } from 'react'
import { formatAnyMoney } from '../../domain/money/formatAnyMoney.ts'
import type { InvoiceTotals } from '../../domain/invoices/invoiceTypes.ts'
import { PdfPreview } from '../parts/PdfPreview.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import type { EditedInvoice, EditorStart } from './editorTypes.ts'
import { InvoiceFacts } from './InvoiceFacts.tsx'
import { LineEditor } from './LineEditor.tsx'
import { bodyOf } from './readInvoice.ts'
import { Totals } from './Totals.tsx'
import { useInvoiceDraft } from './useInvoiceDraft.ts'
import { useText } from '../text/useText.ts'

/** Edits a new or existing draft: lines with live totals by the server's own code, and a preview beside them. */
export function InvoiceEditor({ start }: { start: EditorStart }) {
  const t = useText()
  const { invoice, totals, isReady, isBusy, missing, refusal, change, save, changeLine, addLine, removeLine } =
    useInvoiceDraft(start)
  const isOnlyOne = invoice.lines.length === 1
  return (
    <div className="az-split">
      <form className="az-invoice" noValidate onSubmit={(event) => void save(event)}>
        <RelationshipInput
          allowCreate={false}
          hasMany={false}
          label={t('panelInvoices.project')}
          // `undefined` when it is cleared, whatever its type says.
          onChange={(chosen: { value: unknown } | null) =>
            change({ project: typeof chosen?.value === 'string' ? chosen.value : undefined })
          }
          path="project"
          readOnly={start.id !== undefined}
          relationTo={['projects']}
          required
          {...(invoice.project && { value: { relationTo: 'projects', value: invoice.project } })}
        />
        <InvoiceFacts currencies={start.currencies} invoice={invoice} onChange={change} />
        <h2 className="az-section__title">{t('panelInvoices.lines')}</h2>
        {invoice.lines.map((line, index) => (
          <LineEditor
            amount={amountOf({ totals, index, invoice })}
            currency={invoice.currency}
            key={line.key}
            line={line}
            number={index + 1}
            onChange={(changed) => changeLine(line.key, changed)}
            onNext={addLine}
            onRemove={isOnlyOne ? undefined : () => removeLine(line.key)}
          />
        ))}
        <Button buttonStyle="secondary" icon="plus" id="add-line" margin={false} onClick={addLine} size="small">
          {t('panelInvoices.addLine')}
        </Button>
        <TextareaInput
          description={t('panelInvoices.notesHint')}
          label={t('panelInvoices.notes')}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => change({ notes: event.target.value })}
          path="notes"
          value={invoice.notes}
        />
        <Totals currency={invoice.currency} hasCards={start.hasCards} totals={totals} />
        <Refusal lines={refusal} />
        <p aria-live="polite" className="az-soft" id="invoice-missing">
          {missing.length > 0 && t('panelInvoices.missing', { what: missing.join(' · ') })}
        </p>
        <Button disabled={!isReady || isBusy} id="save-invoice" margin={false} type="submit">
          {t('panelInvoices.save')}
        </Button>
      </form>
      <PdfPreview
        body={isReady ? { ...bodyOf(invoice), confirmDate: true } : undefined}
        path="/payments/invoices/preview"
        title={t('panelInvoices.previewTitle')}
      />
    </div>
  )
}

type AmountOfArgs = { totals: InvoiceTotals | null; index: number; invoice: EditedInvoice }

/** The amount of a line in the prices as they are entered. */
function amountOf({ totals, index, invoice: { taxMode, currency } }: AmountOfArgs): string {
  const line = totals?.lines[index]
  if (!line) return '–'
  return formatAnyMoney({ amountMinor: taxMode === 'inclusive' ? line.grossAmount : line.netAmount, currency })
}
