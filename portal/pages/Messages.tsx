import { formatTime } from '../format.ts'
import { Await } from '../parts/Await.tsx'
import { Page } from '../parts/Page.tsx'
import { RowList } from '../parts/RowList.tsx'
import { useLive } from '../state/useLive.ts'
import { useRows } from '../state/useRows.ts'
import { usePortal, useUser } from '../state/portalContext.ts'
import type { Message } from '../types.ts'

/** Threads, by their newest message. */
export function Messages() {
  const { t, language } = usePortal()
  const { id: own } = useUser()
  const rows = useRows('/messages')
  useLive(['message', 'notification', 'read'], rows.reload)
  return (
    <Page title={t.messages}>
      <Await loaded={rows}>
        {(messages) => (
          <RowList
            none={t.noMessages}
            more={rows.more}
            rows={newestOfThreads(messages).map((message) => ({
              id: message.id,
              to: `/messages/${message.thread ?? message.id}`,
              title: message.subject ?? message.content.slice(0, 120),
              detail: (
                <>
                  <bdi>{message.sender === own ? t.you : (message.senderName ?? t.agency)}</bdi> ·{' '}
                  {formatTime(message.createdAt, language)}
                </>
              ),
              status:
                message.recipient === own && !message.readAt ? (
                  <span className="status status--waiting">{t.unread}</span>
                ) : undefined,
            }))}
          />
        )}
      </Await>
    </Page>
  )
}

function newestOfThreads(messages: readonly Message[]): Message[] {
  const seen = new Set<string>()
  return messages.filter(({ id, thread }) => {
    const of = thread ?? id
    if (seen.has(of)) return false
    seen.add(of)
    return true
  })
}
