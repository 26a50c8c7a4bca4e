import type { IncomingHttpHeaders } from 'node:http'
import { readApiKey } from '../../adapters/apiKeyToken.ts'

/** Headers that Next and its hosts exchange. A client must not set them. */
const internal =
  /^(x-(middleware|nextjs|next|invoke|now|vercel|prerender|action|rewrite|matched|forwarded)-|next-resume)/
/** Next reads its nonce and its host from these. */
const others = ['content-security-policy', 'content-security-policy-report-only', 'forwarded']

/** Removes headers from a request that only this server may send to Next, and a program's key, which opens no page. */
export function dropForgedHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) {
    if (internal.test(name) || others.includes(name)) delete headers[name]
  }
  if (readApiKey({ get: () => headers.authorization ?? null }) !== null) delete headers.authorization
}
