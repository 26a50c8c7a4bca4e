import type { GlobalBeforeOperationHook } from 'payload'
import { refuseNoObject } from './requireData.ts'

/** The same for globals. */
export const requireGlobalData: GlobalBeforeOperationHook = ({ args, global, operation }) => {
  if (operation === 'update') refuseNoObject({ data: args.data, fields: global.flattenedFields })
  return args
}
