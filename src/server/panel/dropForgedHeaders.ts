import type { IncomingHttpHeaders } from 'node:http'

/** What Next and its hosts tell each other in headers. Nobody outside has a say in it. */
const internal =
  /^(x-(middleware|nextjs|next|invoke|now|vercel|prerender|action|rewrite|matched|forwarded)-|next-resume)/
/** Next reads its nonce from these, and hosts from those. */
const others = ['content-security-policy', 'content-security-policy-report-only', 'forwarded']

/** Removes from a request what only this server may say to Next, so that nothing a stranger sends is mistaken for it. */
export function dropForgedHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) {
    if (internal.test(name) || others.includes(name)) delete headers[name]
  }
}
