import type { PayloadRequest } from 'payload'
import type { NotificationData, NotificationKind } from '../../domain/notifications/notificationKinds.ts'

export type Notification<Name extends NotificationKind> = {
  req: PayloadRequest
  kind: Name
  /** Ids of users, and `admins` for everyone of the agency. */
  to: readonly (string | null)[]
  data: NotificationData<Name>
}
