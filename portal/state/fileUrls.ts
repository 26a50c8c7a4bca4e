import { api } from '../api.ts'

// Addresses that a browser opens by itself. It cannot renew a session, so what it opened would be a bare 401.

/** Opens a stored file for some minutes. It is on the page's own origin: the page's policy lets no other in. */
export async function signedUrl(path: string): Promise<string> {
  return onOwnOrigin(await api.fileUrl(path))
}

/** Opens the document of a contract for some minutes. */
export async function contractUrl(id: string): Promise<string> {
  return onOwnOrigin((await api.post('/contracts/{id}/pdf/link', { path: { id } })).url)
}

/** Opens the PDF of the invoice of a mailed link for some minutes. */
export async function openInvoiceUrl(token: string): Promise<string> {
  return onOwnOrigin((await api.post('/payments/invoices/open', { body: { token } })).pdf.url)
}

/** The same address, once the session is fresh: any request renews it. */
export async function urlBySession(url: string): Promise<string> {
  await api.get('/messages/unread-count')
  return url
}

export function onOwnOrigin(url: string): string {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}
