import type { GlobalAfterChangeHook } from 'payload'
import { forgetTimezone } from '../../src/workflows/company/companyDay.ts'

/** The rest of the request goes by the time zone that it has set. */
export const readTimezoneAgain: GlobalAfterChangeHook = ({ doc, req }) => {
  forgetTimezone(req)
  return doc
}
