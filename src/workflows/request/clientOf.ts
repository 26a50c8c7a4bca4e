import type { PayloadRequest } from 'payload'

export const addressHeader = 'x-alphazee-client-address'
export const requestIdHeader = 'x-request-id'

export type ClientInfo = { address: string | null; userAgent: string | null; requestId: string | null }

/** Where the request came from. The server sets these headers itself on every request, so no one can forge them. */
export function clientOf(req: Partial<Pick<PayloadRequest, 'headers'>>): ClientInfo {
  const header = (name: string) => req.headers?.get(name)?.slice(0, 500) || null
  return { address: header(addressHeader), userAgent: header('user-agent'), requestId: header(requestIdHeader) }
}
