import { Link } from '@payloadcms/ui'
import type { PayloadRequest, TypedUser } from 'payload'
import { unreadOfThread } from '../../../workflows/messages/unreadOfThread.ts'
import { MarkRead } from '../../inbox/MarkRead.tsx'
import { ReplyForm } from '../../inbox/ReplyForm.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { listUrl } from '../../parts/listUrl.ts'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { MessageItem } from './MessageItem.tsx'
import { readThread, type ShownThread } from './readThread.ts'
import type { Translate } from '../../../i18n/types.ts'

type Shown = { t: Translate; language: string; timezone: string | null | undefined }

/** A thread with its client: the messages, and the reply. Messages are marked as read once they were shown. */
export async function Thread({
  req,
  user,
  id,
  ...shown
}: Shown & { req: PayloadRequest; user: TypedUser; id: string }) {
  const { t } = shown
  const thread = await readThread({ req, id })
  const back = (
    <Link className="az-link az-inbox__back" href="/admin/inbox" id="inbox-back" prefetch={false}>
      {t('panelInbox.back')}
    </Link>
  )
  if (!thread) {
    return (
      <>
        {back}
        <EmptyState hint={t('panelInbox.goneHint')} title={t('panelInbox.gone')} />
      </>
    )
  }
  const unread = await unreadOfThread({ req, userId: user.id, thread: id })
  const last = thread.messages.at(-1)
  return (
    <article aria-labelledby="thread-title" className="az-thread" data-thread={id}>
      {back}
      <header className="az-thread__head">
        <h2 className="az-thread__title" dir="auto" id="thread-title">
          {thread.subject || t('panelInbox.noSubject')}
        </h2>
        {thread.type !== 'general' && <StatusChip t={t} value={thread.type} />}
        <p className="az-thread__about">
          {t('panelInbox.client')}:{' '}
          <Link className="az-link" href={`/admin/collections/users/${thread.client.id}`} prefetch={false}>
            <bdi>{thread.client.name}</bdi>
          </Link>
          {' · '}
          {t('panelInbox.project')}:{' '}
          <Link className="az-link" href={`/admin/collections/projects/${thread.project.id}`} prefetch={false}>
            <bdi>{thread.project.name}</bdi>
          </Link>
        </p>
      </header>
      {thread.isCut && (
        <p className="az-soft az-thread__cut">
          {t('panelInbox.onlyNewest', { count: thread.messages.length })}
          <Link
            className="az-link"
            href={listUrl({ collection: 'messages', where: { thread: { equals: id } } })}
            prefetch={false}
          >
            {t('panelInbox.allOfThem')}
          </Link>
        </p>
      )}
      <ol aria-label={t('panelInbox.messages')} className="az-messages">
        {thread.messages.map((message) => (
          <MessageItem
            {...shown}
            client={thread.client.id}
            isNew={unread.includes(message.id)}
            key={message.id}
            message={message}
          />
        ))}
      </ol>
      <MarkRead ids={unread} />
      {last && <ReplyForm key={id} thread={id} to={last.id} toName={partnerOf({ thread, userId: user.id })} />}
    </article>
  )
}

/** The recipient of a reply to the last message: the client or, between colleagues, the colleague. */
function partnerOf({ thread, userId }: { thread: ShownThread; userId: string }): string {
  const last = thread.messages.at(-1)
  const { client } = thread
  if (!last || last.sender.id === client.id || last.recipient?.id === client.id) return client.name
  if (last.sender.id === userId) return last.recipient?.name ?? client.name
  return last.sender.name
}
