import type { PayloadRequest } from 'payload'
import { uuidv7 } from '../../domain/uuidv7.ts'
import type { Message, Project, User } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'
import { inTransaction } from '../shared/inTransaction.ts'
import { chooseRecipient, chooseReplyRecipient } from './chooseRecipient.ts'
import { deliverMessage } from './deliverMessage.ts'
import { requireAttachable } from './requireAttachable.ts'

type Sender = Pick<User, 'id' | 'role' | 'firstName' | 'lastName'>

/** Writes on a project that the sender may see. The message, its receipts and its notifications are there together or not at all. */
export async function sendMessage({
  req,
  sender,
  project,
  content,
  subject,
  type,
  recipient: wished,
  attachments,
}: {
  req: PayloadRequest
  sender: Sender
  project: Project
  /** Stored as it was written. */
  content: string
  subject: string | undefined
  type: Message['type']
  recipient: string | undefined
  attachments: readonly string[]
}): Promise<string> {
  const recipient = await chooseRecipient({ req, sender, project, wished })
  const client = idOf(project.client)
  const ids = [...new Set(attachments)]
  await requireAttachable({ req, ids, sender, clientId: client })
  const id = uuidv7()
  const data = {
    project: project.id,
    client,
    thread: id,
    parent: null,
    recipient,
    subject: subject ?? null,
    content,
    type,
  }
  await inTransaction({
    req,
    work: () => deliverMessage({ req, id, sender, message: { ...data, attachments: ids }, projectName: project.name }),
  })
  return id
}

/** Answers a message that the sender may read, in its thread, to the other side. */
export async function replyToMessage({
  req,
  sender,
  to,
  content,
  attachments,
}: {
  req: PayloadRequest
  sender: Sender
  to: Message
  content: string
  attachments: readonly string[]
}): Promise<string> {
  const recipient = await chooseReplyRecipient({ req, sender, message: to })
  const client = idOf(to.client)
  const ids = [...new Set(attachments)]
  await requireAttachable({ req, ids, sender, clientId: client })
  const id = uuidv7()
  const data = {
    project: idOf(to.project),
    client,
    thread: idOf(to.thread) ?? to.id,
    parent: to.id,
    recipient,
    subject: to.subject ?? null,
    content,
    type: to.type,
  }
  await inTransaction({
    req,
    work: () => deliverMessage({ req, id, sender, message: { ...data, attachments: ids } }),
  })
  return id
}
