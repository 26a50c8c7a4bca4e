import { RefreshOnEvent } from '../live/RefreshOnEvent.tsx'
import { NewMessage } from '../inbox/NewMessage.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { adminPage } from '../parts/adminPage.tsx'
import { mostUnread, readThreads } from '../../workflows/messages/readThreads.ts'
import { SearchForm } from './inbox/SearchForm.tsx'
import { Thread } from './inbox/Thread.tsx'
import { ThreadList } from './inbox/ThreadList.tsx'

/**
 * `/inbox` lists the threads with clients, `/inbox/<thread>` opens one beside them. The number of statements is
 * constant.
 */
export const Inbox = adminPage({
  title: (t) => t('panelInbox.title'),
  actions: () => <NewMessage />,
  content: async ({ req, user, language, t, segments, query }) => {
    const open = segments[1]
    const search = textOf(query['q'])
    const before = textOf(query['before'])
    const { unread, rest, older } = await readThreads({ req, userId: user.id, search, before })
    const shown = { t, language, timezone: user.timezone }
    const isEmpty = unread.length + rest.length === 0
    return (
      <div className="az-inbox" data-open={open !== undefined}>
        <RefreshOnEvent messages />
        <div className="az-inbox__threads">
          <SearchForm search={search} t={t} />
          {isEmpty && (
            <EmptyState
              hint={search ? t('panelInbox.noMatchHint') : t('panelInbox.noneHint')}
              title={search ? t('panelInbox.noMatch') : t('panelInbox.none')}
            />
          )}
          <ThreadList {...shown} open={open} search={search} threads={unread} title={t('panelInbox.unread')} />
          {unread.length === mostUnread && (
            <p className="az-soft">{t('panelInbox.moreUnread', { count: mostUnread })}</p>
          )}
          <ThreadList
            {...shown}
            older={older}
            open={open}
            search={search}
            threads={rest}
            title={t('panelInbox.read')}
          />
        </div>
        <div className="az-inbox__thread">
          {open === undefined ? (
            !isEmpty && <EmptyState hint={t('panelInbox.chooseHint')} title={t('panelInbox.choose')} />
          ) : (
            <Thread {...shown} id={open} req={req} user={user} />
          )}
        </div>
      </div>
    )
  },
})

function textOf(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null
}
