'use client'

import { Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useText } from '../text/useText.ts'
import { useApi } from '../parts/useApi.ts'

/** Sends a message to a webhook endpoint again. Its receiver knows it by its id. */
export function ReplayDelivery() {
  const { id } = useDocumentInfo()
  const state = useFormFields(([fields]) => fields['state']?.value)
  const t = useText()
  const { act, isBusy } = useApi()
  if (state === 'pending' || id === undefined) return null
  const replay = () =>
    act({
      method: 'POST',
      path: `/admin/webhook-deliveries/${id}/replay`,
      done: t('panelWebhooks.replaysOne'),
      lost: t('panelWebhooks.lost'),
      refusals: { illegal_transition: t('panelWebhooks.replayWaits') },
    })
  return (
    <div className="field-type">
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        id="replay-delivery"
        margin={false}
        onClick={() => void replay()}
      >
        {t('panelWebhooks.replayOne')}
      </Button>
    </div>
  )
}
