import type { PlatformEndpoint } from '../../src/http/defineEndpoint.ts'
import { listNotifications } from './listNotifications.ts'
import { markAllNotificationsRead } from './markAllNotificationsRead.ts'
import { markNotificationRead } from './markNotificationRead.ts'
import { markRead } from './markRead.ts'
import { notificationUnreadCount } from './notificationUnreadCount.ts'
import { read } from './read.ts'
import { reply } from './reply.ts'
import { send } from './send.ts'
import { stream } from './stream.ts'
import { unreadCount } from './unreadCount.ts'

/** The contract's rows under `/api/messages`. */
export const messageEndpoints: PlatformEndpoint[] = [
  unreadCount,
  stream,
  listNotifications,
  notificationUnreadCount,
  markAllNotificationsRead,
  markNotificationRead,
  send,
  read,
  reply,
  markRead,
]
