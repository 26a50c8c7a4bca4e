import type { CollectionBeforeOperationHook } from 'payload'
import { failField } from '../../src/errors.ts'

/**
 * An image comes with its request. Without one Payload would fetch the address that the request names, and send it the
 * caller's cookies. A caller who may not upload is refused later.
 */
export const requireFile: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'create' && req.user?.role === 'admin' && !req.file) throw failField('file', 'required')
}
