import type { Request as ExpressRequest } from 'express'
import { addressHeader, requestIdHeader } from '../workflows/request/clientOf.ts'
import { clientAddress } from './clientAddress.ts'

/** The headers of an Express request for Payload, with the address and the id that only this server sets. */
export function webHeaders(req: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  headers.set(addressHeader, clientAddress(req))
  headers.set(requestIdHeader, req.id)
  return headers
}
