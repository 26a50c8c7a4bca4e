'use client'

import {
  Button,
  ConfirmationModal,
  TextareaInput,
  useDocumentInfo,
  useFormFields,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useState } from 'react'
import { formatAnyMoney } from '../domain/formatAnyMoney.ts'
import type { ReviewResolution } from '../domain/reviews.ts'
import { PaidOutFields, type PaidOut } from './PaidOutFields.tsx'
import { textsFor } from './texts.ts'
import { useAction } from './useAction.ts'

const dialog = 'resolve-review'

/** What an admin decides about money that waits for him: a note is needed, each choice says what it does, and is thought over once more. */
export function ResolveReview() {
  const { id } = useDocumentInfo()
  const review = useFormFields(([fields]) => fields)
  const texts = textsFor(useTranslation().i18n.language)
  const { act, isBusy } = useAction()
  const { openModal } = useModal()
  const [resolution, setResolution] = useState<ReviewResolution>('dismiss')
  const [note, setNote] = useState('')
  const [paidOut, setPaidOut] = useState<PaidOut>({ reference: '', method: 'bank_transfer' })
  if (review['status']?.value !== 'open' || id === undefined) return null
  const isFailedRefund = review['kind']?.value === 'refund_failed'
  const isReady = note.trim() !== '' && (!isFailedRefund || paidOut.reference.trim() !== '')
  const chosen = texts.resolutions[resolution]
  const decide = async () => {
    await act({
      method: 'PUT',
      path: `/payments/reviews/${id}/resolve`,
      body: {
        resolution,
        note: note.trim(),
        ...(isFailedRefund && { ...paidOut, reference: paidOut.reference.trim() }),
      },
      done: texts.decided,
      lost: texts.lost,
      refusals: texts.refusals,
    })
  }
  return (
    <div className="field-type" style={{ display: 'flex', flexDirection: 'column', gap: 'var(--base)' }}>
      <TextareaInput
        label={texts.note}
        onChange={(event) => setNote(event.target.value)}
        path="resolve-note"
        required
        rows={3}
        value={note}
      />
      {isFailedRefund && <PaidOutFields onChange={setPaidOut} value={paidOut} />}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
        <p style={{ flexBasis: '100%', margin: 0 }}>{texts.decide}</p>
        {offered({ isFailedRefund, isBeingRefunded: review['resolution']?.value === 'refund' }).map((each) => (
          <Button
            buttonStyle="secondary"
            disabled={!isReady || isBusy}
            id={`resolve-${each}`}
            key={each}
            margin={false}
            onClick={() => {
              setResolution(each)
              openModal(dialog)
            }}
            size="small"
          >
            {texts.resolutions[each].label}
          </Button>
        ))}
      </div>
      <ConfirmationModal
        body={chosen.meaning}
        confirmLabel={chosen.label}
        heading={moneyOf({ amount: review['amount']?.value, currency: review['currency']?.value })}
        modalSlug={dialog}
        onConfirm={decide}
      />
    </div>
  )
}

/** What fits the money; the API decides. A refund that was begun can only be repeated. */
function offered({ isFailedRefund, isBeingRefunded }: Record<string, boolean>): ReviewResolution[] {
  if (isFailedRefund) return ['pay_out']
  return isBeingRefunded ? ['refund'] : ['refund', 'keep', 'dismiss']
}

function moneyOf({ amount, currency }: { amount: unknown; currency: unknown }): string {
  if (typeof currency !== 'string' || !Number.isSafeInteger(amount)) return '–'
  return formatAnyMoney({ amountMinor: Number(amount), currency })
}
