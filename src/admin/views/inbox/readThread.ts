import type { PayloadRequest } from 'payload'
import type { Message, ProjectFile, User } from '../../../payload-types.ts'
import { idOf } from '../../../workflows/request/idOf.ts'
import { fullName } from '../identity/fullName.ts'

export const shownMessages = 100
const mostRows = 100

export type ShownMessage = Pick<Message, 'id' | 'content' | 'createdAt' | 'readAt'> & {
  sender: { id: string | null; name: string }
  /** Null for everyone at the agency. */
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

/**
 * A thread as the admin may read it: its newest hundred messages, oldest first. Null when there is none. The number of
 * statements is constant: what Payload would populate message by message is read at once.
 */
export async function readThread({ req, id }: { req: PayloadRequest; id: string }): Promise<ShownThread | null> {
  const { docs, totalDocs } = await req.payload
    .find({
      collection: 'messages',
      where: { thread: { equals: id } },
      sort: ['-createdAt', '-id'],
      limit: shownMessages,
      depth: 0,
      req,
      overrideAccess: false,
    })
    .catch(() => ({ docs: [], totalDocs: 0 })) // an id that is not one
  const [newest] = docs
  if (!newest) return null
  const people = await rowsOf({ req, collection: 'users', ids: docs.flatMap(peopleOf) })
  const files = await rowsOf({ req, collection: 'project-files', ids: docs.flatMap(filesOf) })
  const [project] = await rowsOf({ req, collection: 'projects', ids: [idOf(newest.project)] })
  const personOf = (person: string | User) => {
    const found = people.find((each) => each.id === idOf(person))
    return { id: idOf(person), name: found ? fullName(found) : '–' }
  }
  return {
    subject: newest.subject ?? null,
    type: newest.type,
    project: { id: idOf(newest.project), name: project?.name ?? '–' },
    client: personOf(newest.client),
    messages: docs
      .map((message) => ({
        id: message.id,
        content: message.content,
        createdAt: message.createdAt,
        ...(message.readAt !== undefined && { readAt: message.readAt }),
        sender: personOf(message.sender),
        recipient: message.recipient ? personOf(message.recipient) : null,
        files: filesOf(message).flatMap((file) => files.find((each) => each.id === file) ?? []),
      }))
      .reverse(),
    isCut: totalDocs > docs.length,
  }
}

type RowsOfArgs<S extends 'users' | 'project-files' | 'projects'> = {
  req: PayloadRequest
  collection: S
  ids: string[]
}

/** Rows by their ids, as the admin may read them: one statement for a hundred, the most of one list. */
async function rowsOf<S extends 'users' | 'project-files' | 'projects'>({ req, collection, ids }: RowsOfArgs<S>) {
  const common = { collection, depth: 0, limit: mostRows, pagination: false, req, overrideAccess: false } as const
  const left = [...new Set(ids)]
  const parts = Array.from({ length: Math.ceil(left.length / mostRows) }, (_, part) =>
    left.slice(part * mostRows, (part + 1) * mostRows),
  )
  const found = await Promise.all(parts.map((part) => req.payload.find({ ...common, where: { id: { in: part } } })))
  return found.flatMap(({ docs }) => docs)
}

function peopleOf({ client, sender, recipient }: Message): string[] {
  return [idOf(client), idOf(sender), ...(recipient ? [idOf(recipient)] : [])]
}

function filesOf({ attachments }: Message): string[] {
  return (attachments ?? []).map((file) => idOf(file))
}
