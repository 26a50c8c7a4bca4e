'use client'

import { Button, RelationshipInput, TextareaInput } from '@payloadcms/ui'
import type { ChangeEvent } from 'react'
import { formatAnyMoney } from '../../domain/formatAnyMoney.ts'
import type { InvoiceTotals } from '../../domain/invoiceTotals.ts'
import { PdfPreview } from '../parts/PdfPreview.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { invoicesTexts } from '../texts/invoices.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { EditedInvoice, EditorStart } from './editorTypes.ts'
import { InvoiceFacts } from './InvoiceFacts.tsx'
import { LineEditor } from './LineEditor.tsx'
import { bodyOf } from './readInvoice.ts'
import { Totals } from './Totals.tsx'
import { useInvoiceDraft } from './useInvoiceDraft.ts'

/** Writes a draft, new or once more: lines with live totals by the server's own code, and beside them what the client will get. */
export function InvoiceEditor({ start }: { start: EditorStart }) {
  const texts = useTexts(invoicesTexts)
  const { invoice, totals, isReady, isBusy, missing, refusal, change, save, changeLine, addLine, removeLine } =
    useInvoiceDraft(start)
  const isOnlyOne = invoice.lines.length === 1
  return (
    <div className="az-split">
      <form className="az-invoice" noValidate onSubmit={(event) => void save(event)}>
        <RelationshipInput
          allowCreate={false}
          hasMany={false}
          label={texts.project}
          // Nothing is given where it is emptied, whatever its type says.
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
        <h2 className="az-section__title">{texts.lines}</h2>
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
          {texts.addLine}
        </Button>
        <TextareaInput
          description={texts.notesHint}
          label={texts.notes}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => change({ notes: event.target.value })}
          path="notes"
          value={invoice.notes}
        />
        <Totals currency={invoice.currency} totals={totals} />
        <Refusal lines={refusal} />
        <p aria-live="polite" className="az-soft" id="invoice-missing">
          {missing.length > 0 && texts.missing(missing.join(' · '))}
        </p>
        <Button disabled={!isReady || isBusy} id="save-invoice" margin={false} type="submit">
          {texts.save}
        </Button>
      </form>
      <PdfPreview
        body={isReady ? bodyOf(invoice) : undefined}
        path="/payments/invoices/preview"
        title={texts.previewTitle}
      />
    </div>
  )
}

/** What a line comes to in the prices as they are written. */
function amountOf({
  totals,
  index,
  invoice: { taxMode, currency },
}: {
  totals: InvoiceTotals | null
  index: number
  invoice: EditedInvoice
}): string {
  const line = totals?.lines[index]
  if (!line) return '–'
  return formatAnyMoney({ amountMinor: taxMode === 'inclusive' ? line.grossAmount : line.netAmount, currency })
}
