import type { GlobalBeforeOperationHook } from 'payload'

/**
 * Whoever saves the company with a time zone, a new one or the one it has, has answered the question that the dashboard
 * asks.
 */
export const confirmTimezone: GlobalBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'update' || args.data?.timezone === undefined) return args
  return { ...args, data: { ...args.data, isTimezoneConfirmed: true } }
}
