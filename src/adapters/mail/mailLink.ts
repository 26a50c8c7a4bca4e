import { env } from '../../env.ts'
import { signInvoiceLink, type InvoiceLink } from '../invoiceLinkToken.ts'
import { linkTokenFor } from '../linkToken.ts'

/**
 * Where a mail leads: a path of the client's frontend, or with `site: 'backend'` of this server (`/admin/…`).
 * `authTokenId` names the row whose single-use secret goes along as `?token=…`, `invoiceLink` what is signed for the
 * page of an invoice; a job carries the ids, never the secret.
 */
export type MailLink = {
  path: string
  site?: 'frontend' | 'backend'
  authTokenId?: string
  invoiceLink?: InvoiceLink
}

/** The address for a mail. A path can never lead to another host. */
export function mailLink({ path, site = 'frontend', authTokenId, invoiceLink }: MailLink): string {
  const base = site === 'backend' ? env.backendUrl : env.frontendUrl
  const url = new URL(base)
  const [pathname = '', query = ''] = path.split('?')
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${pathname.replace(/^\/+/, '')}`
  url.search = query
  if (authTokenId !== undefined) url.searchParams.set('token', linkTokenFor(authTokenId))
  if (invoiceLink) url.searchParams.set('token', signInvoiceLink({ use: 'mail', link: invoiceLink }))
  return url.href
}
