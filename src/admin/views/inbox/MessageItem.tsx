import { When } from '../../parts/When.tsx'
import type { InboxTexts } from '../../texts/inbox.ts'
import { sizeOf } from '../parts/sizeOf.ts'
import type { ShownMessage } from './readThread.ts'

/** One message: who to whom, when, what, and its files. */
export function MessageItem({
  message: { id, sender, recipient, content, createdAt, readAt, files },
  client,
  isNew,
  texts,
  language,
  timezone,
}: {
  message: ShownMessage
  client: string
  isNew: boolean
  texts: InboxTexts
  language: string
  timezone: string | null | undefined
}) {
  const isClients = sender.id === client
  const when = { language, timezone }
  return (
    <li className={`az-messages__one az-message az-message--${isClients ? 'theirs' : 'ours'}`} data-message={id}>
      <p className="az-messages__head">
        <bdi>{sender.name}</bdi>
        <span className="az-rows__more">{recipient ? texts.to(recipient.name) : texts.toAgency}</span>
        <span className="az-rows__more">
          <When at={createdAt} {...when} />
        </span>
        {isNew && <span className="az-chip az-chip--info">{texts.new}</span>}
      </p>
      <p className="az-messages__text" dir="auto">
        {content}
      </p>
      {files.length > 0 && (
        <ul aria-label={texts.attached} className="az-message__files">
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
              {texts.readAt} <When at={readAt} {...when} />
            </>
          ) : (
            texts.notRead
          )}
        </p>
      )}
    </li>
  )
}
