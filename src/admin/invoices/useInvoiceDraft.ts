'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState, type FormEvent } from 'react'
import { documentOf } from '../actions/contractActions.ts'
import { useLeaveGuard } from '../parts/useLeaveGuard.ts'
import { refusalLines } from '../parts/refusalLines.ts'
import { useApi } from '../parts/useApi.ts'
import type { EditedInvoice, EditedLine, EditorStart } from './editorTypes.ts'
import { newLine } from './newLine.ts'
import { labelsOf, missingIn } from './invoiceWords.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { bodyOf, problemsOf, totalsOf } from './readInvoice.ts'

/** The draft being edited: its changes, its totals, and its saving, one at a time. */
export function useInvoiceDraft(start: EditorStart) {
  const { t, locale } = useLanguage()
  const { config } = useConfig()
  const { call } = useApi()
  const router = useRouter()
  const [invoice, setInvoice] = useState<EditedInvoice>(start.invoice)
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<string[]>([])
  const [isChanged, setIsChanged] = useState(false)
  const change = (changed: Partial<EditedInvoice>) => {
    setIsChanged(true)
    setInvoice((before) => ({ ...before, ...changed }))
  }
  useLeaveGuard({ isOn: isChanged && !isBusy })
  const totals = totalsOf({ invoice, rounding: start.totalRounding, written: start.written })
  const isReady =
    totals !== null && invoice.project !== undefined && invoice.lines.every((line) => problemsOf(line).length === 0)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || isBusy) return
    setIsBusy(true)
    const target = start.id
      ? ({ method: 'PUT', path: `/payments/invoices/${start.id}` } as const)
      : ({ method: 'POST', path: '/payments/invoices' } as const)
    const ask = (more: object) => call({ ...target, body: { ...bodyOf(invoice), ...more } })
    const first = await ask({})
    const isMeant = !first.ok && first.code === 'unlikely_date' && window.confirm(first.message)
    const reply = isMeant ? await ask({ confirmDate: true }) : first
    if (reply.ok) {
      toast.success(t('panelInvoices.saved'))
      router.push(`${config.routes.admin}${documentOf({ body: reply.body, collection: 'invoices' }) ?? ''}`)
      return
    }
    setIsBusy(false)
    const said = reply.code === 'illegal_transition' ? t('panelInvoices.issuedMeanwhile') : undefined
    setRefusal(refusalLines({ reply, said, lost: t('panelInvoices.lost'), labels: labelsOf({ invoice, t }) }))
  }
  return {
    invoice,
    totals,
    isReady,
    isBusy,
    /** What is missing before it can be saved, in words. */
    missing: missingIn({ invoice, t, locale }),
    refusal,
    change,
    save,
    changeLine: (key: string, changed: Partial<EditedLine>) =>
      change({ lines: invoice.lines.map((line) => (line.key === key ? { ...line, ...changed } : line)) }),
    // Taxed as the line before it.
    addLine: () =>
      change({ lines: [...invoice.lines, newLine({ tax: invoice.lines.at(-1)?.tax ?? start.defaultTax })] }),
    removeLine: (gone: string) => change({ lines: invoice.lines.filter(({ key }) => key !== gone) }),
  }
}
