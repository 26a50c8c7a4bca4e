'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useAsk } from '../parts/useAsk.ts'
import { locales, type Locale } from '../../domain/locales.ts'
import { broadcastTexts } from '../texts/system.ts'
import { useTexts } from '../texts/useTexts.ts'

type Mail = { subject: string; html: string; locale: Locale; of: string }

/** The mail as its readers will see it, made by the platform; it goes away when the text changes. Nothing in it can run. */
export function MailPreview({ title, message, isReady }: { title: string; message: string; isReady: boolean }) {
  const texts = useTexts(broadcastTexts)
  const { ask, isBusy } = useAsk({ lost: texts.lost })
  const [mail, setMail] = useState<Mail | null>(null)
  const written = JSON.stringify([title, message])
  const preview = async (locale: Locale) => {
    const body = { title: title.trim(), message: message.trim(), locale }
    const answer = await ask<Mail>({ method: 'POST', path: '/admin/system/broadcast/preview', body })
    setMail(answer && { ...answer, of: written })
  }
  return (
    <div className="az-stack">
      <div className="az-buttons">
        <span>{texts.preview}:</span>
        {locales.map((locale) => (
          <Button
            buttonStyle="secondary"
            disabled={!isReady || isBusy}
            id={`preview-${locale}`}
            key={locale}
            margin={false}
            onClick={() => void preview(locale)}
            size="small"
            type="button"
          >
            {texts.previewIn[locale]}
          </Button>
        ))}
      </div>
      {mail?.of === written && (
        <figure className="az-preview">
          <figcaption>
            {texts.subjectLine}: <bdi>{mail.subject}</bdi>
          </figcaption>
          <iframe className="az-preview__page" sandbox="" srcDoc={mail.html} title={texts.previewTitle} />
        </figure>
      )}
    </div>
  )
}
