import { countOldNotifications, deleteNotifications } from '../notifications/deleteNotifications.ts'
import type { Cleaner } from './cleaner.ts'

/** Read notifications. Unread ones stay however old they are. */
export const cleanNotifications: Cleaner = ({ req, before, isDryRun }) =>
  (isDryRun ? countOldNotifications : deleteNotifications)({ req, readBefore: before })
