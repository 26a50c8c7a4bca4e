import type { ApiClient } from '../support/apiClient.ts'
import { adminEmail, adminPassword } from '../support/spawnServer.ts'
import type { Standalone } from '../support/standalone.ts'
import { unreadOfClient, type Size } from './sizes.ts'
import { fillDatabase } from './fillDatabase.ts'

/** A signed-in person, with a project that has a thread and goes on. */
export type Caller = { email: string; token: string; project: string; thread: string }
export type Filled = { clients: Caller[]; admin: Caller; counts: Record<CountName, number> }
type CountName = 'clients' | 'projects' | 'projectsOfClient' | 'messagesOfThread' | 'unreadOfClient' | 'invoices'

/** Clients who send requests. */
export const callerCount = 20

/** Fills the database (`fillDatabase`) and signs its first clients in. They have the first admin's password. */
export async function fillPlatform({ db, anyone, admin }: Standalone, size: Size): Promise<Filled> {
  const connection = await db.connect()
  try {
    await fillDatabase({ connection, size })
  } finally {
    connection.release()
  }
  const { rows: found } = await db.query<{ email: string; project: string; thread: string }>(`
    SELECT DISTINCT ON (client.email) client.email, message.project_id AS project, message.thread_id AS thread
      FROM users client JOIN messages message ON message.client_id = client.id
      JOIN projects project ON project.id = message.project_id
     ORDER BY client.email, project.status = 'completed', project.id LIMIT ${callerCount}`)
  const clients = []
  for (const { email, project, thread } of found)
    clients.push(callerOf(await anyone.login({ email, password: adminPassword }), { email, project, thread }))
  return {
    clients,
    admin: callerOf(admin, { email: adminEmail, project: '', thread: '' }),
    counts: {
      clients: size.clients,
      projects: size.clients * size.projectsOfClient,
      invoices: size.clients * size.invoicesOfClient,
      projectsOfClient: size.projectsOfClient,
      messagesOfThread: size.messagesOfThread,
      unreadOfClient: unreadOfClient(size),
    },
  }
}

function callerOf({ token = '' }: ApiClient, who: Omit<Caller, 'token'>): Caller {
  return { token, ...who }
}
