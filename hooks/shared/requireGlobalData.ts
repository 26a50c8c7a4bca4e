import type { GlobalBeforeOperationHook } from 'payload'
import { refuseNoObject } from './requireData.ts'

/** The same for globals. */
export const requireGlobalData: GlobalBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'update') refuseNoObject(args.data)
  return args
}
