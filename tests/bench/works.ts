import assert from 'node:assert/strict'
import { gistOf, holds, pick } from './answers.ts'
import type { Caller, Filled } from './fillPlatform.ts'
import type { Ask } from './send.ts'

export type Work = {
  name: string
  what: string
  /** The next request. Callers take turns. */
  next: () => Ask
  status: number
  /** Throws when the platform's answer to the first request is wrong. */
  check: (answer: unknown) => void
  /** What servers that are compared must answer alike. Lines without it are the platform's alone. */
  gist?: (answer: unknown) => unknown
}

/** How a server is asked, where it differs. */
export type Doors = {
  ownProjects: string
  project: (id: string) => string
  thread: (id: string) => string
  unread: (caller: Caller) => string
  adminPage: string
  post: (project: string, content: string) => { path: string; body: object }
}

const text = 'The draft is ready. Please have a look at the second page before Friday.'

const platformDoors: Doors = {
  ownProjects: '/projects?limit=10',
  project: (id) => `/projects/${id}`,
  thread: (id) => `/messages?where[thread][equals]=${id}&sort=-createdAt&limit=20`,
  unread: () => '/messages/unread-count',
  adminPage: '/projects?limit=25&page=50',
  post: (project, content) => ({ path: '/messages', body: { project, content } }),
}

type WorksOfArgs = Filled & { doors?: Doors }

/** The lines of the table: what clients and admins do most. */
export function worksOf({ clients, admin, counts, doors = platformDoors }: WorksOfArgs): Work[] {
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
      next: inTurn(() => ({ path: doors.ownProjects })),
      status: 200,
      check: holds({ totalDocs: counts.projectsOfClient, docs: counts.projectsOfClient }),
      gist: gistOf,
    },
    {
      name: 'project',
      what: 'One project',
      next: inTurn(({ project }) => ({ path: doors.project(project) })),
      status: 200,
      check: (answer) => assert.equal(pick(answer, 'id'), first?.project),
      gist: gistOf,
    },
    {
      name: 'thread',
      what: 'The newest 20 messages of a thread',
      next: inTurn(({ thread }) => ({ path: doors.thread(thread) })),
      status: 200,
      check: holds({ totalDocs: counts.messagesOfThread, docs: 20 }),
      gist: gistOf,
    },
    {
      name: 'unread',
      what: 'How many messages a client has not read',
      next: inTurn((caller) => ({ path: doors.unread(caller) })),
      status: 200,
      check: (answer) => assert.equal(pick(answer, 'unreadCount'), counts.unreadOfClient),
      gist: (answer) => pick(answer, 'unreadCount') ?? pick(answer, 'totalDocs'),
    },
    {
      name: 'admin-page',
      what: 'Page 50 of all projects, 25 to a page',
      next: () => ({ path: doors.adminPage, token: admin.token }),
      status: 200,
      check: holds({ totalDocs: counts.projects, docs: 25 }),
      gist: gistOf,
    },
    {
      name: 'post',
      what: 'A client writes a message; the admin is notified',
      next: inTurn(({ project }) => ({ method: 'POST', ...doors.post(project, text) })),
      status: 201,
      check: (answer) => assert.equal(pick(pick(answer, 'doc'), 'content'), text),
      gist: (answer) => gistOf(pick(answer, 'doc')),
    },
  ]
}
