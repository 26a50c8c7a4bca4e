import { fail, failFields } from '../errors.ts'
import { findQueryStringExcess } from '../http/queries/findQueryStringExcess.ts'

/** Payload's panel uses this header to fetch the options of a relationship field. */
const overrides = ['x-payload-http-method-override', 'x-http-method-override']

/**
 * The request with a query of bounded size; 400 when it is larger. A POST that overrides its method becomes the GET it
 * stands for, its form the query, so that Payload never reads such a form itself.
 */
export async function boundRequest(request: Request): Promise<Request> {
  const url = new URL(request.url)
  const isGet = request.method === 'POST' && overrides.some((name) => request.headers.get(name) === 'GET')
  const type = request.headers.get('content-type') ?? ''
  const isForm = type.startsWith('application/x-www-form-urlencoded')
  // Nobody reads the body of a GET, so nothing else bounds its size.
  if (isGet && type.startsWith('multipart/form-data')) throw fail('unsupported_type')
  // Read to the end, because the next request uses the same connection. Only a form can carry a query.
  const body = isGet ? await request.text() : ''
  const query = [url.search.slice(1), isForm ? body : ''].filter((part) => part !== '').join('&')
  const excess = findQueryStringExcess(query)
  if (excess) throw failFields([excess])
  if (!isGet) return request
  const headers = new Headers(request.headers)
  for (const name of [...overrides, 'content-type', 'content-length']) headers.delete(name)
  url.search = query
  return new Request(url, { method: 'GET', headers, signal: request.signal })
}
