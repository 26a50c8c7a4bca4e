import type { Request } from 'express'

/** The client's address: the peer's, or the one that trusted proxies report. IPv4 stays IPv4 on an IPv6 socket. */
export function clientAddress(req: Request): string {
  const address = req.ip ?? req.socket.remoteAddress ?? ''
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice('::ffff:'.length) : address
}
