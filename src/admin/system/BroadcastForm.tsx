'use client'

import { Button, ConfirmationModal, TextareaInput, TextInput, toast, useModal, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState, type ChangeEvent } from 'react'
import { useAsk } from '../parts/useAsk.ts'
import { useLeaveGuard } from '../parts/useLeaveGuard.ts'
import { labelOf } from '../../domain/statusLabels.ts'
import { broadcastTexts } from '../texts/system.ts'
import { useTexts } from '../texts/useTexts.ts'
import { MailPreview } from './MailPreview.tsx'

type Count = { recipients: number; mails: number }
type Audience = 'all' | 'client' | 'admin'
const audienceNames = ['client', 'admin', 'all'] as const
const channelNames = ['in_app', 'email'] as const
type Channel = (typeof channelNames)[number]

const dialog = 'send-broadcast'
const empty = { title: '', message: '', audience: 'client' as Audience, channels: [...channelNames] as Channel[] }

/** Whom, how and what; sent only after a second thought that says to how many. */
export function BroadcastForm({ audiences }: { audiences: Record<Audience, Count> }) {
  const texts = useTexts(broadcastTexts)
  const { openModal } = useModal()
  const router = useRouter()
  const { ask, isBusy } = useAsk({ lost: texts.lost })
  const [written, setWritten] = useState(empty)
  const { title, message, audience, channels } = written
  const { recipients, mails } = audiences[audience]
  const isReady = title.trim() !== '' && message.trim() !== '' && channels.length > 0 && recipients > 0
  const change = (part: Partial<typeof empty>) => setWritten({ ...written, ...part })
  useLeaveGuard({ isOn: title !== '' || message !== '' })
  const send = async () => {
    const body = { title: title.trim(), message: message.trim(), audience, channels }
    const answer = await ask<{ recipientCount: number }>({ method: 'POST', path: '/admin/system/broadcast', body })
    if (answer) {
      toast.success(texts.sent(answer.recipientCount))
      setWritten(empty)
    }
    router.refresh()
  }
  return (
    <div className="az-stack az-form">
      <TextInput
        label={texts.subject}
        onChange={(event: ChangeEvent<HTMLInputElement>) => change({ title: event.target.value.slice(0, 200) })}
        path="broadcast-title"
        required
        value={title}
      />
      <TextareaInput
        label={texts.message}
        onChange={(event) => change({ message: event.target.value.slice(0, 10_000) })}
        path="broadcast-message"
        required
        rows={6}
        value={message}
      />
      <Choices audiences={audiences} change={change} written={written} />
      <p aria-live="polite" className="az-reach" id="broadcast-reach">
        {recipients === 0 ? texts.nobody : texts.reach(recipients, channels.includes('email') ? mails : null)}
        {!isReady && recipients > 0 && ` ${texts.incomplete}`}
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
          {texts.send(recipients)}
        </Button>
      </div>
      <ConfirmationModal
        body={texts.sureHint}
        confirmLabel={texts.send(recipients)}
        heading={texts.sure(recipients)}
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
  const texts = useTexts(broadcastTexts)
  const { i18n } = useTranslation()
  const word = (value: string) => (i18n.language.startsWith('ar') ? labelOf(value).ar : labelOf(value).en)
  return (
    <div className="az-grid">
      <fieldset className="az-choices">
        <legend>{texts.audience}</legend>
        {audienceNames.map((each) => (
          <label key={each}>
            <input
              checked={audience === each}
              name="broadcast-audience"
              onChange={() => change({ audience: each })}
              type="radio"
              value={each}
            />
            {word(each)} <span className="az-count">{texts.people(audiences[each].recipients)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="az-choices">
        <legend>{texts.channels}</legend>
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
            {word(each)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
