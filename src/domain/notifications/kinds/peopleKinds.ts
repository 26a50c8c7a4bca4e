import { defineKind, essential, toAdmins, toClient } from './defineKind.ts'

type User = { userId: string }

const identity = {
  ...essential,
  ...toClient,
  entity: ['users', 'userId'],
  pages: { client: '/profile/identity', admin: '/admin/collections/users/{userId}' },
} as const

/** Days are `YYYY-MM-DD`. */
export const peopleKinds = {
  'account.reactivated': defineKind<User>({
    when: 'an admin reactivates an account',
    audience: 'its user',
    ...essential,
    entity: ['users', 'userId'],
    pages: { client: '/login', admin: '/admin' },
    button: 'signIn',
  }),
  'account.erasure_requested': defineKind<User & { clientName: string; reason?: string }>({
    when: 'a client asks to have their personal data erased',
    ...essential,
    ...toAdmins,
    entity: ['users', 'userId'],
    pages: { admin: '/admin/collections/users/{userId}' },
    body: 'message',
    quote: 'reason',
    button: 'openClient',
  }),
  'identity.submitted': defineKind<User & { clientName: string; isRenewal: boolean; validUntil?: string }>({
    ...identity,
    ...toAdmins,
    when: 'identity documents are submitted for review',
    body: 'message',
    button: 'reviewDocuments',
  }),
  'identity.verified': defineKind<User & { validUntil?: string }>({
    ...identity,
    when: 'identity documents are accepted',
    facts: ['validUntil'],
    button: 'openAccount',
  }),
  'identity.rejected': defineKind<User & { reason: string; validUntil?: string }>({
    ...identity,
    when: 'identity documents are not accepted',
    quote: 'reason',
    facts: ['validUntil'],
    button: 'sendDocuments',
  }),
  'identity.reminded': defineKind<User & { validUntil: string }>({
    ...identity,
    when: 'a verified identity document expires soon',
    body: 'message',
    facts: ['validUntil'],
    button: 'sendNewDocument',
  }),
  'identity.expired': defineKind<User & { validUntil: string; isNextWaiting: boolean }>({
    ...identity,
    when: 'a verified identity document has expired',
    body: 'message',
    facts: ['validUntil'],
    button: 'sendNewDocument',
  }),
  'file.infected': defineKind<{ fileId: string; fileName: string; malware: string }>({
    when: 'an upload turns out to be malware',
    audience: 'the uploader and admins',
    ...essential,
    entity: ['project-files', 'fileId'],
    body: 'message',
    facts: ['fileName'],
  }),
  'message.received': defineKind<{
    messageId: string
    threadId: string
    senderName: string
    preview: string
    projectName?: string
  }>({
    when: 'someone writes a message',
    audience: 'its recipients',
    topic: 'messages',
    pace: 'digest',
    entity: ['messages', 'messageId'],
    pages: { client: '/messages/{threadId}', admin: '/admin/inbox/{threadId}' },
    facts: ['projectName'],
    quote: 'preview',
    button: 'reply',
  }),
  /** Its title and message are what an admin wrote, in every language. */
  'broadcast.sent': defineKind<{ title: string; message: string }>({
    when: 'an admin sends an announcement',
    audience: 'its audience',
    topic: 'broadcasts',
    pace: 'now',
  }),
}
