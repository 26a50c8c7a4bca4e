import type { FieldHook } from 'payload'
import { senderNames } from '../../src/workflows/messages/senderNames.ts'

/** By the message's id: `select` may leave the sender out. */
export const showSender: FieldHook = ({ originalDoc, data, req }) => {
  const id: unknown = originalDoc?.id ?? data?.['id']
  return typeof id === 'string' ? senderNames(req).load(id) : null
}
