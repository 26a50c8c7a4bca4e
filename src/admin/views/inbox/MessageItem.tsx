import { DateTime } from '../../parts/DateTime.tsx'
import { sizeOf } from '../parts/sizeOf.ts'
import type { ShownMessage } from './readThread.ts'
import type { Translate } from '../../../i18n/types.ts'

type MessageItemProps = {
  message: ShownMessage
  client: string
  isNew: boolean
  t: Translate
  language: string
  timezone: string | null | undefined
}

/** One message: who to whom, when, what, and its files. */
export function MessageItem({
  message: { id, sender, recipient, content, createdAt, readAt, files },
  client,
  isNew,
  t,
  language,
  timezone,
}: MessageItemProps) {
  const isClients = sender.id === client
  const when = { language, timezone }
  return (
    <li className={`az-messages__one az-message az-message--${isClients ? 'theirs' : 'ours'}`} data-message={id}>
      <p className="az-messages__head">
        <bdi>{sender.name}</bdi>
        <span className="az-rows__more">
          {recipient ? t('panelInbox.to', { name: recipient.name }) : t('panelInbox.toAgency')}
        </span>
        <span className="az-rows__more">
          <DateTime at={createdAt} {...when} />
        </span>
        {isNew && <span className="az-chip az-chip--info">{t('panelInbox.new')}</span>}
      </p>
      <p className="az-messages__text" dir="auto">
        {content}
      </p>
      {files.length > 0 && (
        <ul aria-label={t('panelInbox.attached')} className="az-message__files">
          {files.map((file) => (
            <li key={file.id}>
              <a
                className="az-link"
                dir="auto"
                href={`/api/files/download/${file.path}`}
                rel="noreferrer"
                target="_blank"
              >
                {file.filename}
              </a>{' '}
              <bdi className="az-rows__more" dir="ltr">
                {sizeOf(file.size)}
              </bdi>
            </li>
          ))}
        </ul>
      )}
      {!isClients && recipient?.id === client && (
        <p className="az-message__read">
          {readAt ? (
            <>
              {t('panelInbox.readAt')} <DateTime at={readAt} {...when} />
            </>
          ) : (
            t('panelInbox.notRead')
          )}
        </p>
      )}
    </li>
  )
}
