import type { Server } from 'node:http'
import { logger } from '../adapters/logger.ts'
import { hasErrorCode } from '../hasErrorCode.ts'
import { StartError } from './StartError.ts'

type ListenArgs = {
  server: Server
  port: number
  host: string | undefined
  /** Whether other processes of this user listen there too. The system gives each connection to one of them. */
  isShared?: boolean
}

/**
 * Claims the port and returns it; with port 0, the one that the system chose. Throws a `StartError` if it is not free.
 */
export function listen({ server, port, host, isShared = false }: ListenArgs): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(explain({ error, port, host }))
    server.once('error', refuse)
    server.listen({ port, reusePort: isShared, ...(host !== undefined && { host }) }, () => {
      server.off('error', refuse)
      // A connection that cannot be accepted (no file descriptors left) is lost; the next one is accepted.
      server.on('error', (err) => logger.error({ err }, 'a connection could not be accepted'))
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

function explain({ error, port, host }: { error: Error; port: number; host: string | undefined }): Error {
  if (hasErrorCode(error, 'EADDRINUSE')) {
    return new StartError(`PORT ${port} is in use. Stop the program that listens there, or set PORT to another.`)
  }
  if (hasErrorCode(error, 'ENOTSUP'))
    return new StartError('This system cannot share a port. Remove WEB_CONCURRENCY, or run Linux.')
  if (hasErrorCode(error, 'EACCES'))
    return new StartError(`PORT ${port} may not be used by this user. Set PORT to 1024 or higher.`)
  if (hasErrorCode(error, 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL')) {
    return new StartError(
      `HOST ${host ?? ''} is no address of this machine. Correct HOST, or remove it to listen on all.`,
    )
  }
  return error
}
