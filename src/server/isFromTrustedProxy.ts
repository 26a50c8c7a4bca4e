import type { Request } from 'express'

/** Whether the peer of this connection is one of `TRUSTED_PROXIES`. */
export function isFromTrustedProxy(req: Request): boolean {
  // Compiled by Express from `trust proxy`.
  const isTrusted = req.app.get('trust proxy fn') as (address: string, hop: number) => boolean
  return isTrusted(req.socket.remoteAddress ?? '', 0)
}
