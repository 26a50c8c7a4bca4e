import { fail } from '../errors.ts'
import { findQueryStringExcess } from '../http/findQueryStringExcess.ts'

/** Payload's panel asks so for the rows that a field may refer to. */
const overrides = ['x-payload-http-method-override', 'x-http-method-override']

/**
 * The request with a query that is not too large to be read, the form of a POST that stands for a GET included: it becomes that GET here, so that
 * Payload reads no other. Otherwise 400.
 */
export async function boundRequest(request: Request): Promise<Request> {
  const url = new URL(request.url)
  const isGet = request.method === 'POST' && overrides.some((name) => request.headers.get(name) === 'GET')
  const type = request.headers.get('content-type') ?? ''
  const isForm = type.startsWith('application/x-www-form-urlencoded')
  // Its size is bounded by who reads it, and a GET has none who does.
  if (isGet && type.startsWith('multipart/form-data')) throw fail('unsupported_type')
  // Read to its end, for the next request comes on the same connection. Other bodies than forms say nothing that a GET reads.
  const body = isGet ? await request.text() : ''
  const query = [url.search.slice(1), isForm ? body : ''].filter((part) => part !== '').join('&')
  const excess = findQueryStringExcess(query)
  if (excess) throw fail('validation_failed', { errors: [excess] })
  if (!isGet) return request
  const headers = new Headers(request.headers)
  for (const name of [...overrides, 'content-type', 'content-length']) headers.delete(name)
  url.search = query
  return new Request(url, { method: 'GET', headers, signal: request.signal })
}
