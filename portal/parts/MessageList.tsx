import { useEffect } from 'react'
import { api } from '../api.ts'
import { formatTime } from '../format.ts'
import { usePortal, useUser } from '../state/portalContext.ts'
import type { Message } from '../types.ts'
import { Attachment } from './Attachment.tsx'

/** Messages, oldest first. What is shown counts as read. */
export function MessageList({ messages }: { messages: readonly Message[] }) {
  const { t, language } = usePortal()
  const { id: own } = useUser()
  const isUnread = ({ recipient, readAt }: Message) => recipient === own && !readAt
  const unread = messages
    .filter(isUnread)
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    // One that fails stays unread, and is tried again when it is shown again.
    for (const id of unread.split(' ').filter(Boolean))
      api.put('/messages/{id}/read', { path: { id } }).catch(() => undefined)
  }, [unread])
  if (messages.length === 0) return <p className="empty">{t.noMessages}</p>
  return (
    <ul className="messages" aria-live="polite">
      {messages.map(({ id, sender, senderName, subject, content, attachments, createdAt }) => (
        <li key={id} className={sender === own ? 'message message--own' : 'message'}>
          <p className="soft">
            <bdi>{sender === own ? t.you : (senderName ?? t.agency)}</bdi> ·{' '}
            <time dateTime={createdAt}>{formatTime(createdAt, language)}</time>
          </p>
          {subject && (
            <p dir="auto">
              <strong>{subject}</strong>
            </p>
          )}
          <p dir="auto" className="text">
            {content}
          </p>
          {attachments && attachments.length > 0 && (
            <ul className="rows" aria-label={t.attachments}>
              {attachments.map((file) => (
                <li key={file}>
                  <Attachment id={file} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
