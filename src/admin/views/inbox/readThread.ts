import type { PayloadRequest } from 'payload'
import type { Message, Project, ProjectFile, User } from '../../../payload-types.ts'
import { fullName } from '../identity/fullName.ts'

export const shownMessages = 100

export type ShownMessage = Pick<Message, 'id' | 'content' | 'createdAt' | 'readAt'> & {
  sender: { id: string | null; name: string }
  /** Null for everyone of the agency. */
  recipient: { id: string; name: string } | null
  files: Pick<ProjectFile, 'id' | 'filename' | 'path' | 'size'>[]
}

export type ShownThread = {
  subject: string | null
  type: Message['type']
  project: { id: string; name: string }
  client: { id: string; name: string }
  messages: ShownMessage[]
  isCut: boolean
}

/** A thread as the admin may read it, its newest hundred messages, the oldest of them first; null where there is none. Constantly many statements. */
export async function readThread({ req, id }: { req: PayloadRequest; id: string }): Promise<ShownThread | null> {
  const { docs, totalDocs } = await req.payload
    .find({
      collection: 'messages',
      where: { thread: { equals: id } },
      sort: ['-createdAt', '-id'],
      limit: shownMessages,
      depth: 1,
      req,
      overrideAccess: false,
    })
    .catch(() => ({ docs: [], totalDocs: 0 })) // an id that is none
  const [newest] = docs
  if (!newest) return null
  return {
    subject: newest.subject ?? null,
    type: newest.type,
    project: projectOf(newest.project),
    client: personOf(newest.client),
    messages: docs.map(shownOf).reverse(),
    isCut: totalDocs > docs.length,
  }
}

function shownOf({ id, content, createdAt, readAt, sender, recipient, attachments }: Message): ShownMessage {
  return {
    id,
    content,
    createdAt,
    ...(readAt !== undefined && { readAt }),
    sender: personOf(sender),
    recipient: recipient ? personOf(recipient) : null,
    files: (attachments ?? []).flatMap((file) => (typeof file === 'string' ? [] : [file])),
  }
}

function personOf(person: string | User): { id: string; name: string } {
  return typeof person === 'string' ? { id: person, name: '–' } : { id: person.id, name: fullName(person) }
}

function projectOf(project: string | Project): { id: string; name: string } {
  return typeof project === 'string' ? { id: project, name: '–' } : { id: project.id, name: project.name }
}
