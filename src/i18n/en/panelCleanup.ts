/** Data cleanup. */
export const panelCleanup = {
  title: 'Data cleanup',
  description:
    'Delete data you no longer need. Records required by law are always kept: contracts, invoices, signatures, identity checks, payments and the activity log.',
  'kinds.notifications.title': 'Read notifications',
  'kinds.notifications.hint': 'Unread notifications are kept.',
  'kinds.files.title': 'Unused files',
  'kinds.files.hint': 'Orphaned and abandoned uploads. Files from the last hour are kept.',
  'kinds.sessions.title': 'Ended sessions',
  'kinds.sessions.hint': 'Sessions that were signed out or have expired.',
  days: 'Older than (days)',
  count: 'Preview',
  counting: 'Counting…',
  would: '{count, plural, =0 {Nothing to delete.} one {# item will be deleted.} other {# items will be deleted.}}',
  delete: 'Delete {count, plural, one {# item} other {# items}}',
  deleting: 'Deleting…',
  sure: 'Delete {count, plural, one {# item} other {# items}} permanently?',
  sureHint: 'You can’t undo this. It is recorded in the activity log.',
  deleted: '{count, plural, one {# item deleted.} other {# items deleted.}}',
  wrongDays: 'Enter a whole number from 0 to 36500.',
  lost: 'Connection lost. Preview again to see what is left.',
} as const
