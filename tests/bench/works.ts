import assert from 'node:assert/strict'
import { holds, pick } from './answers.ts'
import type { Caller, Filled } from './fillPlatform.ts'
import type { Ask } from './send.ts'

export type Work = {
  name: string
  what: string
  /** The next request. Callers take turns. */
  next: () => Ask
  status: number
  /** Throws when the answer to the first request is wrong. */
  check: (answer: unknown) => void
}

const text = 'The draft is ready. Please have a look at the second page before Friday.'

/** The lines of the table: what clients and admins do most. */
export function worksOf({ clients, admin, counts }: Filled): Work[] {
  const inTurn = (ask: (caller: Caller) => Omit<Ask, 'token'>) => {
    let turn = 0
    return () => {
      const caller = clients[turn++ % clients.length] ?? admin
      return { ...ask(caller), token: caller.token }
    }
  }
  const [first] = clients
  return [
    {
      name: 'own-projects',
      what: 'A client’s 10 projects, with the total',
      next: inTurn(() => ({ path: '/projects?limit=10' })),
      status: 200,
      check: holds({ totalDocs: counts.projectsOfClient, docs: counts.projectsOfClient }),
    },
    {
      name: 'project',
      what: 'One project',
      next: inTurn(({ project }) => ({ path: `/projects/${project}` })),
      status: 200,
      check: (answer) => assert.equal(pick(answer, 'id'), first?.project),
    },
    {
      name: 'thread',
      what: 'The newest 20 messages of a thread',
      next: inTurn(({ thread }) => ({ path: `/messages?where[thread][equals]=${thread}&sort=-createdAt&limit=20` })),
      status: 200,
      check: holds({ totalDocs: counts.messagesOfThread, docs: 20 }),
    },
    {
      name: 'unread',
      what: 'How many messages a client has not read',
      next: inTurn(() => ({ path: '/messages/unread-count' })),
      status: 200,
      check: (answer) => assert.equal(pick(answer, 'unreadCount'), counts.unreadOfClient),
    },
    {
      name: 'admin-page',
      what: 'Page 50 of all projects, 25 to a page',
      next: () => ({ path: '/projects?limit=25&page=50', token: admin.token }),
      status: 200,
      check: holds({ totalDocs: counts.projects, docs: 25 }),
    },
    {
      name: 'post',
      what: 'A client writes a message; the admin is notified',
      next: inTurn(({ project }) => ({ method: 'POST', path: '/messages', body: { project, content: text } })),
      status: 201,
      check: (answer) => assert.equal(pick(pick(answer, 'doc'), 'content'), text),
    },
  ]
}
