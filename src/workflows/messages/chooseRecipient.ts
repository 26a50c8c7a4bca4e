import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { fail } from '../../errors.ts'
import type { Message, Project, User } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'

type Sender = Pick<User, 'id' | 'role'>

type ChooseRecipientArgs = { req: PayloadRequest; sender: Sender; project: Project; wished: string | undefined }

/**
 * Chooses the recipient of a new message; `null` is everyone at the agency. By default, a client writes to the
 * project's assignee, else to all admins; an admin writes to the client. A requested recipient must be another party of
 * the project: its client, or an active admin. Otherwise 404.
 */
export async function chooseRecipient({ req, sender, project, wished }: ChooseRecipientArgs): Promise<string | null> {
  const client = idOf(project.client)
  if (wished === undefined) {
    if (sender.role === 'admin') return client
    return activeAdmin({ req, id: idOf(project.assignedTo) })
  }
  if (wished === sender.id) throw fail('not_found')
  if (wished === client) return client
  const admin = await activeAdmin({ req, id: wished })
  if (admin === null) throw fail('not_found')
  return admin
}

type ChooseReplyRecipientArgs = { req: PayloadRequest; sender: Sender; message: Message }

/**
 * Chooses the recipient of a reply: the other side. A client answers the admin who wrote to them (all admins, if that
 * one has left), or continues their own message. An admin answers the client, or the colleague who wrote, but never
 * tells the client what colleagues wrote to each other.
 */
export async function chooseReplyRecipient({ req, sender, message }: ChooseReplyRecipientArgs): Promise<string | null> {
  const client = idOf(message.client)
  const from = idOf(message.sender)
  const to = idOf(message.recipient)
  const isOwn = from === sender.id
  if (sender.id === client) return activeAdmin({ req, id: isOwn ? to : from })
  if (isOwn) return to ?? client
  return to === client ? client : from
}

async function activeAdmin({ req, id }: { req: PayloadRequest; id: string | null }): Promise<string | null> {
  if (id === null) return null
  const [admin] = await sql<{ id: string }>({
    req,
    text: `SELECT id FROM users WHERE id = $1 AND role = 'admin' AND status = 'active'`,
    values: [id],
  })
  return admin?.id ?? null
}
