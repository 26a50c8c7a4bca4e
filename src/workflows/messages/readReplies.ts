import type { PayloadRequest, SelectType } from 'payload'
import type { Message } from '../../payload-types.ts'
import { idOf } from '../request/idOf.ts'

const maxReplies = 100

type ReadRepliesArgs = {
  req: PayloadRequest
  message: Message
  depth?: number | undefined
  select?: SelectType | undefined
}

/**
 * The replies to a message that the caller may read, oldest first; of very many the newest hundred. For the first
 * message of a thread these are the whole thread, for others the answers to it.
 */
export async function readReplies({ req, message, depth = 0, select }: ReadRepliesArgs): Promise<Message[]> {
  const isRoot = idOf(message.thread) === message.id
  const { docs } = await req.payload.find({
    collection: 'messages',
    where: isRoot
      ? { and: [{ thread: { equals: message.id } }, { id: { not_equals: message.id } }] }
      : { parent: { equals: message.id } },
    sort: ['-createdAt', '-id'],
    limit: maxReplies,
    depth,
    ...(select && { select }),
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs.reverse()
}
