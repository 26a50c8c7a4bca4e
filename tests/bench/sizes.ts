/** How much there is, for each client: two of ten projects have a thread. */
export type Size = {
  clients: number
  projectsOfClient: number
  messagesOfThread: number
  invoicesOfClient: number
  activityOfClient: number
  notificationsOfClient: number
}

export const milestonesOfProject = 2

const each = { projectsOfClient: 10, messagesOfThread: 50 }

export const sizes = {
  /** 10,000 projects and 100,000 messages. */
  usual: { clients: 1_000, ...each, invoicesOfClient: 0, activityOfClient: 0, notificationsOfClient: 0 },
  /** 100,000 projects, a million messages, 100,000 invoices, 500,000 activity entries, 200,000 notifications. */
  large: { clients: 10_000, ...each, invoicesOfClient: 10, activityOfClient: 50, notificationsOfClient: 20 },
} satisfies Record<string, Size>

/** Of a client's two threads, each tenth message. */
export function unreadOfClient({ messagesOfThread, projectsOfClient }: Size): number {
  return ((projectsOfClient / 5) * messagesOfThread) / 10
}
