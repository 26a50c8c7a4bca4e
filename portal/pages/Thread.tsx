import { api } from '../api.ts'
import { Await } from '../parts/Await.tsx'
import { MessageForm } from '../parts/MessageForm.tsx'
import { MessageList } from '../parts/MessageList.tsx'
import { Page } from '../parts/Page.tsx'
import { useLive } from '../state/useLive.ts'
import { shallow } from '../state/shallow.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'

export function Thread({ id }: { id: string }) {
  const { t } = usePortal()
  const thread = useLoaded(`thread ${id}`, () => shallow(api.get('/messages/{id}', { path: { id } })))
  useLive(['message', 'notification'], thread.reload)
  return (
    <Page title={thread.data?.subject ?? t.messages} isNarrow>
      <Await loaded={thread}>
        {({ replies, ...first }) => (
          <>
            <MessageList messages={[first, ...replies]} />
            <MessageForm
              onSend={async (body) => {
                await api.post('/messages/{id}/reply', { path: { id }, body })
                thread.reload()
              }}
            />
          </>
        )}
      </Await>
    </Page>
  )
}
