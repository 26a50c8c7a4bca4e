'use client'

import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useText } from '../text/useText.ts'
import { useApi } from '../parts/useApi.ts'

/** Has a failed webhook event handled again. This is safe to repeat, so it needs no confirmation. */
export function RetryStripeEvent() {
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields['status']?.value)
  const t = useText()
  const { act, isBusy } = useApi()
  if (status !== 'failed' || id === undefined) return null
  const retry = () =>
    act({
      method: 'POST',
      path: `/admin/stripe-events/${id}/retry`,
      done: t('panelReviews.runsAgain'),
      lost: t('panelActions.lost'),
      refusals: { illegal_transition: t('panelReviews.runsAlready') },
    })
  return (
    <div className="field-type">
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        id="retry-stripe-event"
        margin={false}
        onClick={() => void retry()}
      >
        {t('panelReviews.runAgain')}
      </Button>
      <div className="field-description">{t('panelReviews.runAgainHint')}</div>
    </div>
  )
}
