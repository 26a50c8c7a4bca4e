import assert from 'node:assert/strict'
import { pick } from './answers.ts'
import type { Filled } from './fillPlatform.ts'
import { milestonesOfProject } from './sizes.ts'
import type { Work } from './works.ts'

/** What a client app gets in one request here, and in many of the others. */
export function aloneWorks({ clients, admin, counts }: Filled): Work[] {
  const line = (name: string, what: string, path: string, check: Work['check']): Work => {
    let turn = 0
    return {
      name,
      what,
      status: 200,
      check,
      next: () => ({ path, token: (clients[turn++ % clients.length] ?? admin).token }),
    }
  }
  return [
    line(
      'milestones',
      'A client’s 10 projects, with the total, each with its milestones',
      '/projects?limit=10&include=milestones',
      (answer) => {
        const docs = pick(answer, 'docs')
        const lists = Array.isArray(docs) ? docs.map((doc: unknown) => pick(pick(doc, 'milestones'), 'docs')) : []
        assert.deepEqual(
          lists.map((each) => Array.isArray(each) && each.length),
          Array.from({ length: counts.projectsOfClient }, () => milestonesOfProject),
        )
      },
    ),
    line('home', 'A client’s home: what waits, projects, contracts, invoices, unread', '/users/home', (answer) =>
      assert.equal(pick(pick(answer, 'unread'), 'messages'), counts.unreadOfClient),
    ),
  ]
}
