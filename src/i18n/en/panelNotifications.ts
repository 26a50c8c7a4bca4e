/** The bell: the notifications of whoever is signed in to the panel. */
export const panelNotifications = {
  title: 'Notifications',
  none: 'No notifications yet',
  noneHint: 'News about projects, contracts and payments appears here.',
  unread: 'Unread',
  markRead: 'Mark as read',
  markReadOf: 'Mark as read: {title}',
  markAllRead: 'Mark all as read',
  older: 'Show older',
  lost: 'Connection lost. Check your network and try again.',
  retry: 'Try again',
} as const
