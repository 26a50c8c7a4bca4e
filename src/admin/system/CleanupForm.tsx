'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { useAsk } from '../parts/useAsk.ts'
import { cleanupTexts } from '../texts/system.ts'
import { useTexts } from '../texts/useTexts.ts'

type Counted = { days: string; count: number }

/** Counts first; what was counted may then be deleted, after a second thought. Another number of days is counted anew. */
export function CleanupForm({ type, days: usual }: { type: 'notifications' | 'files' | 'sessions'; days: number }) {
  const texts = useTexts(cleanupTexts)
  const { ask, isBusy } = useAsk({ lost: texts.lost })
  const { openModal } = useModal()
  const [days, setDays] = useState(String(usual))
  const [counted, setCounted] = useState<Counted | null>(null)
  const [isDeleting, setIsDeleting] = useState(false)
  const isDays = /^\d{1,5}$/.test(days) && Number(days) <= 36_500
  const count = counted?.days === days ? counted.count : null
  const run = async (dryRun: boolean) => {
    setIsDeleting(!dryRun)
    setCounted(null)
    const body = { type, olderThanDays: Number(days), dryRun }
    const answer = await ask<{ deletedCount: number }>({ method: 'POST', path: '/admin/system/cleanup', body })
    if (!answer) return
    if (dryRun) setCounted({ days, count: answer.deletedCount })
    else toast.success(texts.deleted(answer.deletedCount))
  }
  const dialog = `cleanup-${type}`
  return (
    <div className="az-stack">
      <Days days={days} isDays={isDays} setDays={setDays} type={type} />
      {!isDays && <p className="az-field-error">{texts.wrongDays}</p>}
      <div className="az-buttons">
        <Button
          buttonStyle="secondary"
          disabled={!isDays || isBusy}
          id={`count-${type}`}
          margin={false}
          onClick={() => void run(true)}
          size="small"
        >
          {texts.count}
        </Button>
        {count !== null && count > 0 && (
          <Button
            buttonStyle="error"
            disabled={isBusy}
            id={`delete-${type}`}
            margin={false}
            onClick={() => openModal(dialog)}
            size="small"
          >
            {texts.delete(count)}
          </Button>
        )}
      </div>
      <div aria-live="polite" id={`counted-${type}`}>
        {isBusy && (
          <p className="az-busy">
            <ProgressBar label={isDeleting ? texts.deleting : texts.counting} percent={null} />{' '}
            {isDeleting ? texts.deleting : texts.counting}
          </p>
        )}
        {count !== null && texts.would(count)}
      </div>
      <ConfirmationModal
        body={texts.sureHint}
        confirmLabel={texts.delete(count ?? 0)}
        heading={texts.sure(count ?? 0)}
        modalSlug={dialog}
        onConfirm={() => run(false)}
      />
    </div>
  )
}

type DaysProps = { type: string; days: string; isDays: boolean; setDays: (days: string) => void }

function Days({ type, days, isDays, setDays }: DaysProps) {
  const texts = useTexts(cleanupTexts)
  return (
    <div className="az-filter">
      <label className="az-filter__field">
        <span>{texts.days}</span>
        <input
          aria-invalid={!isDays}
          inputMode="numeric"
          max={36_500}
          min={0}
          name={`days-${type}`}
          onChange={({ target }) => setDays(target.value)}
          type="number"
          value={days}
        />
      </label>
    </div>
  )
}
