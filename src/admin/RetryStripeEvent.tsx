'use client'

import { Button, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { textsFor } from './texts.ts'
import { useAction } from './useAction.ts'

/** Has a failed event of Stripe handled again. Handling is safe to repeat, so it asks for no second thought. */
export function RetryStripeEvent() {
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields['status']?.value)
  const texts = textsFor(useTranslation().i18n.language)
  const { act, isBusy } = useAction()
  if (status !== 'failed' || id === undefined) return null
  const retry = () =>
    act({
      method: 'POST',
      path: `/admin/stripe-events/${id}/retry`,
      done: texts.runsAgain,
      lost: texts.lost,
      refusals: { illegal_transition: texts.runsAlready },
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
        {texts.runAgain}
      </Button>
      <div className="field-description">{texts.runAgainHint}</div>
    </div>
  )
}
