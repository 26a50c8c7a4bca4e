'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useApi } from '../parts/useApi.ts'
import { languages } from '../../i18n/languages.ts'
import { locales, type Locale } from '../../i18n/locales.ts'
import { useText } from '../text/useText.ts'

type Mail = { subject: string; html: string; locale: Locale; of: string }

/**
 * The mail as its readers will see it, rendered by the platform. It disappears when the text changes, and nothing in it
 * can run.
 */
export function MailPreview({ title, message, isReady }: { title: string; message: string; isReady: boolean }) {
  const t = useText()
  const { ask, isBusy } = useApi()
  const [mail, setMail] = useState<Mail | null>(null)
  const written = JSON.stringify([title, message])
  const preview = async (locale: Locale) => {
    const body = { title: title.trim(), message: message.trim(), locale }
    const answer = await ask<Mail>({
      method: 'POST',
      path: '/admin/system/broadcast/preview',
      body,
      lost: t('panelAnnouncements.lost'),
    })
    setMail(answer && { ...answer, of: written })
  }
  return (
    <div className="az-stack">
      <div className="az-buttons">
        <span>{t('panelAnnouncements.preview')}:</span>
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
            {languages[locale].name}
          </Button>
        ))}
      </div>
      {mail?.of === written && (
        <figure className="az-preview">
          <figcaption>
            {t('panelAnnouncements.subjectLine')}: <bdi>{mail.subject}</bdi>
          </figcaption>
          <iframe
            className="az-preview__page"
            sandbox=""
            srcDoc={mail.html}
            title={t('panelAnnouncements.previewTitle')}
          />
        </figure>
      )}
    </div>
  )
}
