'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { taxedOf } from '../../domain/invoices/taxedOf.ts'
import { PdfPreview } from '../parts/PdfPreview.tsx'
import { useText } from '../text/useText.ts'

const copied = ['title', 'content', 'terms', 'amount', 'currency', 'depositPercentage'] as const

/** A preview of the draft in the form, saved or not, as the client would read it. */
export function ContractPreview() {
  const t = useText()
  const { id, data } = useDocumentInfo()
  const [openedAtMs] = useState(() => Date.now())
  const fields = useFormFields(([state]) => state)
  if (id === undefined || data?.['status'] !== 'draft') return null
  const given = copied.flatMap((name) => {
    const value: unknown = fields[name]?.value ?? data[name]
    return value === null || value === undefined || value === '' ? [] : [[name, value] as const]
  })
  const expiresAt: unknown = fields['expiresAt']?.value
  const isAhead = typeof expiresAt === 'string' && Date.parse(expiresAt) > openedAtMs
  const body = {
    ...Object.fromEntries(given),
    ...(data['taxMode'] ? { taxMode: data['taxMode'], ...taxedOf(data) } : {}),
    project: idOf(data['project']),
    ...(isAhead && { expiresAt: new Date(expiresAt).toISOString() }),
  }
  const isReady = 'title' in body && 'content' in body
  return <PdfPreview body={isReady ? body : undefined} path="/contracts/preview" title={t('panelWork.preview')} />
}

function idOf(project: unknown): unknown {
  return typeof project === 'object' && project !== null && 'id' in project ? project.id : project
}
