import type { PayloadRequest } from 'payload'
import type { Message, Project, User } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'
import { chooseRecipient } from './chooseRecipient.ts'
import { deliverMessage } from './deliverMessage.ts'

type SendMessageArgs = {
  req: PayloadRequest
  sender: Pick<User, 'id' | 'role' | 'firstName' | 'lastName'>
  project: Project
  /** Stored as it was written. */
  content: string
  subject: string | undefined
  type: Message['type']
  /** The recipient the sender requests. Defaults to the project's other side. */
  recipient: string | undefined
  attachments: readonly string[]
}

/** Writes on a project that the sender may see. Returns the message's id. */
export async function sendMessage({
  req,
  sender,
  project,
  content,
  subject,
  type,
  recipient,
  attachments,
}: SendMessageArgs): Promise<string> {
  return deliverMessage({
    req,
    sender,
    message: {
      project: project.id,
      client: idOf(project.client),
      thread: null,
      parent: null,
      recipient: await chooseRecipient({ req, sender, project, wished: recipient }),
      subject: subject ?? null,
      content,
      type,
      attachments,
    },
    projectName: project.name,
  })
}
