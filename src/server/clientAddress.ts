import type { Request } from 'express'

/** The client's address: the peer's, or what trusted proxies say. IPv4 is written as IPv4, also where the socket speaks IPv6. */
export function clientAddress(req: Request): string {
  const address = req.ip ?? req.socket.remoteAddress ?? ''
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice('::ffff:'.length) : address
}
