import type { PayloadRequest } from 'payload'
import { previewOf } from '../../domain/notifications/previewOf.ts'
import type { User } from '../../payload-types.ts'
import { notifyAddressees } from '../notifications/notify.ts'
import type { Addressee } from '../notifications/readRecipients.ts'
import { nameOf } from '../request/nameOf.ts'

type NotifyRecipientsArgs = {
  req: PayloadRequest
  recipients: readonly Addressee[]
  sender: Pick<User, 'firstName' | 'lastName'>
  message: { id: string; thread: string; content: string }
  projectName?: string
}

/** Notifies the recipients of a message, with its beginning, in the request's transaction. */
export async function notifyRecipients({
  req,
  recipients,
  sender,
  message: { id, thread, content },
  projectName,
}: NotifyRecipientsArgs): Promise<void> {
  const data = { messageId: id, threadId: thread, senderName: nameOf(sender), preview: previewOf(content) }
  await notifyAddressees({
    req,
    kind: 'message.received',
    recipients,
    data: { ...data, ...(projectName !== undefined && { projectName }) },
  })
}
