'use client'

import { Button, ConfirmationModal, TextareaInput, TextInput, toast, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState, type ChangeEvent } from 'react'
import { useApi } from '../parts/useApi.ts'
import { useLeaveGuard } from '../parts/useLeaveGuard.ts'
import { sayState } from '../../i18n/sayState.ts'
import { MailPreview } from './MailPreview.tsx'
import { useText } from '../text/useText.ts'

type Count = { recipients: number; mails: number }
type Audience = 'all' | 'client' | 'admin'
const audienceNames = ['client', 'admin', 'all'] as const
const channelNames = ['in_app', 'email'] as const
type Channel = (typeof channelNames)[number]

const dialog = 'send-broadcast'
const empty = { title: '', message: '', audience: 'client' as Audience, channels: [...channelNames] as Channel[] }

/** Audience, channel and text. Sent only after a confirmation that shows the number of recipients. */
export function BroadcastForm({ audiences }: { audiences: Record<Audience, Count> }) {
  const t = useText()
  const { openModal } = useModal()
  const router = useRouter()
  const { ask, isBusy } = useApi()
  const [written, setWritten] = useState(empty)
  const { title, message, audience, channels } = written
  const { recipients, mails } = audiences[audience]
  const isReady = title.trim() !== '' && message.trim() !== '' && channels.length > 0 && recipients > 0
  const change = (part: Partial<typeof empty>) => setWritten({ ...written, ...part })
  useLeaveGuard({ isOn: title !== '' || message !== '' })
  const send = async () => {
    const body = { title: title.trim(), message: message.trim(), audience, channels }
    const answer = await ask<{ recipientCount: number }>({
      method: 'POST',
      path: '/admin/system/broadcast',
      body,
      lost: t('panelAnnouncements.lost'),
    })
    if (answer) {
      toast.success(t('panelAnnouncements.sent', { count: answer.recipientCount }))
      setWritten(empty)
    }
    router.refresh()
  }
  return (
    <div className="az-stack az-form">
      <TextInput
        label={t('panelAnnouncements.subject')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => change({ title: event.target.value.slice(0, 200) })}
        path="broadcast-title"
        required
        value={title}
      />
      <TextareaInput
        label={t('panelAnnouncements.message')}
        onChange={(event) => change({ message: event.target.value.slice(0, 10_000) })}
        path="broadcast-message"
        required
        rows={6}
        value={message}
      />
      <Choices audiences={audiences} change={change} written={written} />
      <p aria-live="polite" className="az-reach" id="broadcast-reach">
        {recipients === 0
          ? t('panelAnnouncements.nobody')
          : channels.includes('email')
            ? t('panelAnnouncements.reachByMail', { people: recipients, mails })
            : t('panelAnnouncements.reach', { people: recipients })}
        {!isReady && recipients > 0 && ` ${t('panelAnnouncements.incomplete')}`}
      </p>
      <MailPreview isReady={title.trim() !== '' && message.trim() !== ''} message={message} title={title} />
      <div>
        <Button
          disabled={!isReady || isBusy}
          id="broadcast-send"
          margin={false}
          onClick={() => openModal(dialog)}
          type="button"
        >
          {t('panelAnnouncements.send', { count: recipients })}
        </Button>
      </div>
      <ConfirmationModal
        body={t('panelAnnouncements.sureHint')}
        confirmLabel={t('panelAnnouncements.send', { count: recipients })}
        heading={t('panelAnnouncements.sure', { count: recipients })}
        modalSlug={dialog}
        onConfirm={send}
      />
    </div>
  )
}

type ChoicesProps = {
  audiences: Record<Audience, Count>
  written: typeof empty
  change: (part: Partial<typeof empty>) => void
}

function Choices({ audiences, written: { audience, channels }, change }: ChoicesProps) {
  const t = useText()
  return (
    <div className="az-grid">
      <fieldset className="az-choices">
        <legend>{t('panelAnnouncements.audience')}</legend>
        {audienceNames.map((each) => (
          <label key={each}>
            <input
              checked={audience === each}
              name="broadcast-audience"
              onChange={() => change({ audience: each })}
              type="radio"
              value={each}
            />
            {sayState(t, each)}{' '}
            <span className="az-count">{t('panelAnnouncements.people', { count: audiences[each].recipients })}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="az-choices">
        <legend>{t('panelAnnouncements.channels')}</legend>
        {channelNames.map((each) => (
          <label key={each}>
            <input
              checked={channels.includes(each)}
              name="broadcast-channel"
              onChange={({ target }) =>
                change({
                  channels: channelNames.filter((name) => (name === each ? target.checked : channels.includes(name))),
                })
              }
              type="checkbox"
              value={each}
            />
            {sayState(t, each)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
