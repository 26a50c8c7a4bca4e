import type { PayloadRequest } from 'payload'
import { previewOf } from '../../domain/previewOf.ts'
import type { User } from '../../payload-types.ts'
import { notify } from '../notifications/notify.ts'

/** Tells the recipients of a message, with its beginning, in the request's transaction. */
export async function tellRecipients({
  req,
  recipients,
  sender,
  message: { id, thread, content },
  projectName,
}: {
  req: PayloadRequest
  recipients: readonly string[]
  sender: Pick<User, 'firstName' | 'lastName'>
  message: { id: string; thread: string; content: string }
  projectName?: string
}): Promise<void> {
  const senderName = `${sender.firstName} ${sender.lastName}`
  const preview = previewOf(content)
  await notify({
    req,
    to: recipients,
    type: 'message.received',
    data: { senderName, preview },
    entity: { type: 'messages', id },
    mail: ({ firstName, role }) => ({
      template: 'message_received',
      link: role === 'admin' ? { site: 'backend', path: `/admin/inbox/${thread}` } : { path: `/messages/${thread}` },
      data: { firstName, senderName, preview, ...(projectName !== undefined && { projectName }) },
    }),
  })
}
