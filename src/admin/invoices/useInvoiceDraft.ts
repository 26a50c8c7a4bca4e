'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState, type FormEvent } from 'react'
import { documentOf } from '../actions/contractActions.ts'
import { askApi } from '../parts/askApi.ts'
import { useLeaveGuard } from '../parts/useLeaveGuard.ts'
import { refusalLines } from '../parts/refusalLines.ts'
import { invoicesTexts } from '../texts/invoices.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { EditedInvoice, EditedLine, EditorStart } from './editorTypes.ts'
import { newLine } from './newLine.ts'
import { labelsOf, missingIn } from './invoiceWords.ts'
import { bodyOf, problemsOf, totalsOf } from './readInvoice.ts'

/** The draft while it is written: its changes, its totals, and how it is saved, once at a time. */
export function useInvoiceDraft(start: EditorStart) {
  const texts = useTexts(invoicesTexts)
  const { config } = useConfig()
  const { i18n } = useTranslation()
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
  const totals = totalsOf(invoice)
  const isReady =
    totals !== null && invoice.project !== undefined && invoice.lines.every((line) => problemsOf(line).length === 0)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || isBusy) return
    setIsBusy(true)
    const url = `${config.serverURL}${config.routes.api}/payments/invoices${start.id ? `/${start.id}` : ''}`
    const method = start.id ? 'PUT' : 'POST'
    const reply = await askApi({ method, url, body: bodyOf(invoice), language: i18n.language })
    if (reply.ok) {
      toast.success(texts.saved)
      router.push(`${config.routes.admin}${documentOf({ body: reply.body, collection: 'invoices' }) ?? ''}`)
      return
    }
    setIsBusy(false)
    const said = reply.code === 'illegal_transition' ? texts.issuedMeanwhile : undefined
    setRefusal(refusalLines({ reply, said, lost: texts.lost, labels: labelsOf({ invoice, texts }) }))
  }
  return {
    invoice,
    totals,
    isReady,
    isBusy,
    /** What is needed before it can be saved, in words. */
    missing: missingIn({ invoice, texts }),
    refusal,
    change,
    save,
    changeLine: (key: string, changed: Partial<EditedLine>) =>
      change({ lines: invoice.lines.map((line) => (line.key === key ? { ...line, ...changed } : line)) }),
    addLine: () => change({ lines: [...invoice.lines, newLine({ tax: start.defaultTax })] }),
    removeLine: (gone: string) => change({ lines: invoice.lines.filter(({ key }) => key !== gone) }),
  }
}
