'use client'

import { Button, ConfirmationModal, TextareaInput, useDocumentInfo, useFormFields, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { formatAnyMoney } from '../../domain/money/formatAnyMoney.ts'
import type { PaymentExceptionResolution } from '../../domain/payments/paymentExceptions.ts'
import { PaidOutFields, type PaidOut } from './PaidOutFields.tsx'
import { useText } from '../text/useText.ts'
import { useApi } from '../parts/useApi.ts'

const dialog = 'resolve-review'

/** An admin's decision about a payment to review. A note is required, and each choice is confirmed. */
export function ResolvePaymentException() {
  const { id } = useDocumentInfo()
  const review = useFormFields(([fields]) => fields)
  const t = useText()
  const { act, isBusy } = useApi()
  const { openModal } = useModal()
  const [resolution, setResolution] = useState<PaymentExceptionResolution>('dismiss')
  const [note, setNote] = useState('')
  const [paidOut, setPaidOut] = useState<PaidOut>({ reference: '', method: 'bank_transfer' })
  if (review['status']?.value !== 'open' || id === undefined) return null
  const isFailedRefund = review['kind']?.value === 'refund_failed'
  const isReady = note.trim() !== '' && (!isFailedRefund || paidOut.reference.trim() !== '')
  const decide = async () => {
    await act({
      method: 'PUT',
      path: `/payments/reviews/${id}/resolve`,
      body: {
        resolution,
        note: note.trim(),
        ...(isFailedRefund && { ...paidOut, reference: paidOut.reference.trim() }),
      },
      done: t('panelReviews.decided'),
      lost: t('panelActions.lost'),
      refusals: {
        illegal_transition: t('panelReviews.refusals.illegal_transition'),
        refund_refused: t('panelReviews.refusals.refund_refused'),
        unavailable: t('panelReviews.refusals.unavailable'),
      },
    })
  }
  return (
    <div className="field-type" style={{ display: 'flex', flexDirection: 'column', gap: 'var(--base)' }}>
      <TextareaInput
        label={t('panelReviews.note')}
        onChange={(event) => setNote(event.target.value)}
        path="resolve-note"
        required
        rows={3}
        value={note}
      />
      {isFailedRefund && <PaidOutFields onChange={setPaidOut} value={paidOut} />}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
        <p style={{ flexBasis: '100%', margin: 0 }}>{t('panelReviews.decide')}</p>
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
            {t(`panelReviews.resolutions.${each}.label`)}
          </Button>
        ))}
      </div>
      <ConfirmationModal
        body={t(`panelReviews.resolutions.${resolution}.meaning`)}
        confirmLabel={t(`panelReviews.resolutions.${resolution}.label`)}
        heading={moneyOf({ amount: review['amount']?.value, currency: review['currency']?.value })}
        modalSlug={dialog}
        onConfirm={decide}
      />
    </div>
  )
}

/** The choices that fit the money; the API decides. A refund that was begun can only be repeated. */
function offered({ isFailedRefund, isBeingRefunded }: Record<string, boolean>): PaymentExceptionResolution[] {
  if (isFailedRefund) return ['pay_out']
  return isBeingRefunded ? ['refund'] : ['refund', 'keep', 'dismiss']
}

function moneyOf({ amount, currency }: { amount: unknown; currency: unknown }): string {
  if (typeof currency !== 'string' || !Number.isSafeInteger(amount)) return '–'
  return formatAnyMoney({ amountMinor: Number(amount), currency })
}
