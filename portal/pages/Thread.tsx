import { api } from '../api.ts'
import { Await } from '../parts/Await.tsx'
import { MessageForm } from '../parts/MessageForm.tsx'
import { MessageList } from '../parts/MessageList.tsx'
import { Page } from '../parts/Page.tsx'
import { useLive } from '../state/useLive.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'
import type { Message } from '../types.ts'

export function Thread({ id }: { id: string }) {
  const { t } = usePortal()
  const thread = useLoaded<Message & { replies: Message[] }>(`thread ${id}`, () =>
    api.get('/messages/{id}', { path: { id } }),
  )
  useLive((kind) => {
    if (kind !== 'read') thread.reload()
  })
  return (
    <Page title={thread.data?.subject ?? t.messages} isNarrow>
      <Await loaded={thread}>
        {({ replies, ...first }) => (
          <>
            <MessageList messages={[first, ...replies]} />
            <MessageForm
              onSend={async (content) => {
                await api.post('/messages/{id}/reply', { path: { id }, body: { content } })
                thread.reload()
              }}
            />
          </>
        )}
      </Await>
    </Page>
  )
}
