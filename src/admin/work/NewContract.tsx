'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { currencyCodes } from '../../domain/currencies.ts'
import { ActionForm } from '../actions/ActionForm.tsx'
import { documentOf } from '../actions/contractActions.ts'
import { workTexts } from '../texts/work.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Begins a draft: from a template, whose variables are filled in, or from an empty page. */
export function NewContract({
  project,
  template,
  templates,
  currency,
}: {
  project?: string
  template?: string
  templates: { id: string; name: string }[]
  currency: string
}) {
  const texts = useTexts(workTexts).newContract
  const { config } = useConfig()
  const router = useRouter()
  const isBlank = template === undefined
  return (
    <ActionForm
      action={{
        name: 'new-contract',
        label: texts.label,
        meaning: texts.meaning,
        done: texts.done,
        method: 'POST',
        path: '/contracts',
        body: isBlank ? { content: texts.start } : {},
        fields: [
          {
            name: 'project',
            kind: 'relationship',
            relationTo: 'projects',
            label: texts.project,
            required: true,
            ...(project && { initial: project }),
          },
          ...(isBlank
            ? []
            : [
                {
                  name: 'template',
                  kind: 'select' as const,
                  label: texts.template,
                  options: templates.map(({ id, name }) => ({ value: id, label: name })),
                  initial: template,
                },
              ]),
          {
            name: 'title',
            kind: 'text',
            label: texts.title,
            maxLength: 200,
            ...(isBlank ? { required: true } : { hint: texts.titleHint }),
          },
          {
            name: 'currency',
            kind: 'select',
            label: texts.currency,
            options: currencyCodes.map((value) => ({ value, label: value })),
            initial: currency,
          },
          { name: 'amount', kind: 'money', label: texts.amount, currencyFrom: 'currency', required: true },
          {
            name: 'depositPercentage',
            kind: 'number',
            label: texts.deposit,
            hint: texts.depositHint,
            min: 0,
            max: 100,
          },
        ],
      }}
      onDone={(body) => router.push(`${config.routes.admin}${documentOf({ body, collection: 'contracts' }) ?? ''}`)}
    />
  )
}
