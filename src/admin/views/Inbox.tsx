import { RefreshOn } from '../live/RefreshOn.tsx'
import { NewMessage } from '../inbox/NewMessage.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { adminPage } from '../parts/adminPage.tsx'
import { inboxTexts } from '../texts/inbox.ts'
import { mostUnread, readThreads } from '../../workflows/messages/readThreads.ts'
import { SearchForm } from './inbox/SearchForm.tsx'
import { Thread } from './inbox/Thread.tsx'
import { ThreadList } from './inbox/ThreadList.tsx'

/** `/inbox` lists the threads with clients, `/inbox/<thread>` opens one beside them. The number of statements is constant. */
export const Inbox = adminPage({
  texts: inboxTexts,
  title: (texts) => texts.title,
  actions: () => <NewMessage />,
  content: async ({ req, user, language, texts, segments, query }) => {
    const open = segments[1]
    const search = textOf(query['q'])
    const before = textOf(query['before'])
    const { unread, rest, older } = await readThreads({ req, userId: user.id, search, before })
    const shown = { texts, language, timezone: user.timezone }
    const isEmpty = unread.length + rest.length === 0
    return (
      <div className="az-inbox" data-open={open !== undefined}>
        <RefreshOn messages />
        <div className="az-inbox__threads">
          <SearchForm search={search} texts={texts} />
          {isEmpty && (
            <EmptyState
              hint={search ? texts.noMatchHint : texts.noneHint}
              title={search ? texts.noMatch : texts.none}
            />
          )}
          <ThreadList {...shown} open={open} search={search} threads={unread} title={texts.unread} />
          {unread.length === mostUnread && <p className="az-soft">{texts.moreUnread(mostUnread)}</p>}
          <ThreadList {...shown} older={older} open={open} search={search} threads={rest} title={texts.read} />
        </div>
        <div className="az-inbox__thread">
          {open === undefined ? (
            !isEmpty && <EmptyState hint={texts.chooseHint} title={texts.choose} />
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
