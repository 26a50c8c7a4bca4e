import type { Server } from 'node:http'

const longestRequestMs = 10_000
const idleCheckMs = 50

/** Accepts nothing new and lets requests in flight finish. After ten seconds their connections are closed. */
export async function drain({ server }: { server: Server }): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const endIdle = setInterval(() => server.closeIdleConnections(), idleCheckMs)
  const cut = setTimeout(() => server.closeAllConnections(), longestRequestMs)
  await closed
  clearInterval(endIdle)
  clearTimeout(cut)
}
