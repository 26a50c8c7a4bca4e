'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { ActionForm } from '../actions/ActionForm.tsx'
import type { ActionField } from '../actions/actionTypes.ts'
import { actionWords } from '../actions/actionWords.ts'
import { documentOf } from '../actions/contractActions.ts'
import { moneyFields } from '../actions/moneyFields.ts'
import { planInvoicingField } from '../actions/planInvoicingField.ts'
import { newTax } from '../tax/editedTax.ts'
import type { Translate } from '../../i18n/types.ts'
import { useText } from '../text/useText.ts'

/** The value that means no template. */
const blank = 'none'

type Start = {
  project?: string
  template?: string
  templates: { id: string; name: string }[]
  currency: string
  /** The company's rate in per cent. */
  defaultTax: string
  /** The company's setting. */
  planInvoicing: string
}

/** Creates a draft: from a template, whose variables are filled in, or from scratch. */
export function NewContract(start: Start) {
  const t = useText()
  const { config } = useConfig()
  const router = useRouter()
  return (
    <ActionForm
      action={{
        name: 'new-contract',
        ...actionWords(t, 'panelWork.newContract'),
        method: 'POST',
        path: '/contracts',
        bodyOf: ({ template: chosen, ...given }) =>
          chosen === blank
            ? { title: t('panelWork.newContract.untitled'), ...given, content: t('panelWork.newContract.start') }
            : { ...given, template: chosen },
        fields: fieldsOf({ ...start, t }),
      }}
      onDone={(body) => router.push(`${config.routes.admin}${documentOf({ body, collection: 'contracts' }) ?? ''}`)}
    />
  )
}

function fieldsOf({
  project,
  template = blank,
  templates,
  currency,
  defaultTax,
  planInvoicing,
  t,
}: Start & { t: Translate }): ActionField[] {
  return [
    {
      name: 'project',
      kind: 'relationship',
      relationTo: 'projects',
      label: t('panelWork.newContract.project'),
      required: true,
      ...(project && { initial: project }),
    },
    {
      name: 'template',
      kind: 'select',
      label: t('panelWork.newContract.template'),
      options: [
        { value: blank, label: t('panelWork.newContract.blank') },
        ...templates.map(({ id, name }) => ({ value: id, label: name })),
      ],
      initial: template,
    },
    {
      name: 'title',
      kind: 'text',
      label: t('panelWork.newContract.title'),
      maxLength: 200,
      hint: t('panelWork.newContract.titleHint'),
    },
    ...moneyFields({ t, currency }),
    {
      name: 'taxes',
      kind: 'tax',
      label: t('panelWork.newContract.tax'),
      hint: t('panelWork.newContract.taxHint'),
      initial: { mode: '', tax: newTax(defaultTax) },
    },
    {
      name: 'depositPercentage',
      kind: 'number',
      label: t('panelWork.newContract.deposit'),
      hint: t('panelWork.newContract.depositHint'),
      min: 0,
      max: 100,
    },
    planInvoicingField({ t, initial: planInvoicing }),
  ]
}
