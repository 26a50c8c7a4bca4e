'use client'

import { currencyCodes } from '../../domain/currencies.ts'
import { ActionButtons } from '../actions/ActionButtons.tsx'
import { documentOf } from '../actions/contractActions.ts'
import { workTexts } from '../texts/work.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Asks the client of a project for money without an invoice. */
export function AskForPayment({ project, currency }: { project: string; currency: string }) {
  const texts = useTexts(workTexts)
  const { label, meaning, done, description, dueDate } = texts.askForPayment
  return (
    <ActionButtons
      actions={[
        {
          name: 'ask-for-payment',
          label,
          meaning,
          done,
          method: 'POST',
          path: '/payments',
          body: { project },
          fields: [
            { name: 'description', kind: 'text', label: description, maxLength: 500, required: true },
            {
              name: 'currency',
              kind: 'select',
              label: texts.newContract.currency,
              options: currencyCodes.map((value) => ({ value, label: value })),
              initial: currency,
            },
            {
              name: 'amount',
              kind: 'money',
              label: texts.newContract.amount,
              currencyFrom: 'currency',
              required: true,
            },
            { name: 'dueDate', kind: 'date', label: dueDate },
          ],
          goTo: (body) => documentOf({ body, collection: 'payments' }),
        },
      ]}
    />
  )
}
