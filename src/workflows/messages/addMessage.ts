import type { PayloadRequest } from 'payload'
import { now } from '../../adapters/now.ts'
import { sql } from '../../adapters/database/sql.ts'
import { uuidv7 } from '../../lib/uuidv7.ts'
import type { Message } from '../../payload-types.ts'

export type NewMessage = Pick<Message, 'type' | 'content'> & {
  project: string
  client: string
  /** `null` when it begins a thread. */
  thread: string | null
  parent: string | null
  /** `null` for everyone at the agency. */
  recipient: string | null
  subject: string | null
  attachments: readonly string[]
}

type AddMessageArgs = {
  req: PayloadRequest
  id: string
  sender: string
  /** Its attachments each once. */
  message: NewMessage & { thread: string }
  /** Who gets an unread receipt. */
  readers: readonly string[]
}

/** Adds a message with its attachments, and an unread receipt for each reader. One statement. */
export async function addMessage({ req, id, sender, message, readers }: AddMessageArgs): Promise<void> {
  const { project, client, thread, parent, recipient, subject, content, type, attachments } = message
  const at = now().toISOString()
  const row = [id, project, client, thread, parent, sender, recipient, subject, content, type, at]
  await sql({ req, text: insertText, values: [...row, attachments, readers.map(() => uuidv7()), readers] })
}

const insertText = `
  WITH message AS (
    INSERT INTO messages (id, project_id, client_id, thread_id, parent_id, sender_id, recipient_id, subject, content,
                          type, created_at, updated_at)
    VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, $11::timestamptz)),
  attachments AS (
    INSERT INTO messages_rels ("order", parent_id, path, project_files_id)
    SELECT file.place, $1::uuid, 'attachments', file.id FROM unnest($12::uuid[]) WITH ORDINALITY AS file (id, place))
  INSERT INTO message_receipts (id, message_id, user_id, created_at, updated_at)
  SELECT receipt.id, $1::uuid, receipt.user_id, $11::timestamptz, $11::timestamptz
    FROM unnest($13::uuid[], $14::uuid[]) AS receipt (id, user_id)`
