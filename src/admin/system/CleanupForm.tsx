'use client'

import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'

type Counted = { days: string; count: number }

/**
 * Counts first; the counted items can then be deleted, after a confirmation. Another number of days needs a new count.
 */
export function CleanupForm({ type, days: usual }: { type: 'notifications' | 'files' | 'sessions'; days: number }) {
  const t = useText()
  const { ask, isBusy } = useApi()
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
    const answer = await ask<{ deletedCount: number }>({
      method: 'POST',
      path: '/admin/system/cleanup',
      body,
      lost: t('panelCleanup.lost'),
    })
    if (!answer) return
    if (dryRun) setCounted({ days, count: answer.deletedCount })
    else toast.success(t('panelCleanup.deleted', { count: answer.deletedCount }))
  }
  const dialog = `cleanup-${type}`
  return (
    <div className="az-stack">
      <Days days={days} isDays={isDays} setDays={setDays} type={type} />
      {!isDays && <p className="az-field-error">{t('panelCleanup.wrongDays')}</p>}
      <div className="az-buttons">
        <Button
          buttonStyle="secondary"
          disabled={!isDays || isBusy}
          id={`count-${type}`}
          margin={false}
          onClick={() => void run(true)}
          size="small"
        >
          {t('panelCleanup.count')}
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
            {t('panelCleanup.delete', { count })}
          </Button>
        )}
      </div>
      <div aria-live="polite" id={`counted-${type}`}>
        {isBusy && (
          <p className="az-busy">
            <ProgressBar label={isDeleting ? t('panelCleanup.deleting') : t('panelCleanup.counting')} percent={null} />{' '}
            {isDeleting ? t('panelCleanup.deleting') : t('panelCleanup.counting')}
          </p>
        )}
        {count !== null && t('panelCleanup.would', { count })}
      </div>
      <ConfirmationModal
        body={t('panelCleanup.sureHint')}
        confirmLabel={t('panelCleanup.delete', { count: count ?? 0 })}
        heading={t('panelCleanup.sure', { count: count ?? 0 })}
        modalSlug={dialog}
        onConfirm={() => run(false)}
      />
    </div>
  )
}

type DaysProps = { type: string; days: string; isDays: boolean; setDays: (days: string) => void }

function Days({ type, days, isDays, setDays }: DaysProps) {
  const t = useText()
  return (
    <div className="az-filter">
      <label className="az-filter__field">
        <span>{t('panelCleanup.days')}</span>
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
