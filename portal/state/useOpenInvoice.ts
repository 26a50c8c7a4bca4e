import { api } from '../api.ts'
import { useLoaded } from './useLoaded.ts'

/** The invoice of a mailed link. */
export function useOpenInvoice(token: string) {
  return useLoaded(`open invoice ${token}`, () => api.post('/payments/invoices/open', { body: { token } }))
}
