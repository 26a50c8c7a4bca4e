'use client'

import { SelectInput, TextInput } from '@payloadcms/ui'
import type { ChangeEvent } from 'react'
import { offlineMethods } from '../../domain/payments/paymentMethods.ts'
import { useText } from '../text/useText.ts'

export type PaidOut = { reference: string; method: string }

/** How the client got money whose refund failed. */
export function PaidOutFields({ value, onChange }: { value: PaidOut; onChange: (value: PaidOut) => void }) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t('panelReviews.reference')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange({ ...value, reference: event.target.value })}
        path="resolve-reference"
        required
        value={value.reference}
      />
      <SelectInput
        isClearable={false}
        label={t('panelReviews.method')}
        name="resolve-method"
        onChange={(option) => {
          if (!Array.isArray(option)) onChange({ ...value, method: String(option.value) })
        }}
        options={offlineMethods.map((each) => ({ label: t(`panelActions.methods.${each}`), value: each }))}
        path="resolve-method"
        value={value.method}
      />
    </>
  )
}
