/**
 * Accounts, identity checks, files, messages and announcements. Keys: the kind, then the part (docs/notifications.md).
 */
export const people = {
  'account.reactivated.title': 'Your account has been reactivated',
  'account.reactivated.body': 'You can sign in again.',

  'account.erasure_requested.title': 'Data erasure requested by {clientName}',
  'account.erasure_requested.message': 'Answer within one month. Erase what may be erased on the client’s page.',

  'identity.submitted.title': 'Identity check to review',
  'identity.submitted.subject': 'Identity check to review: {clientName}',
  'identity.submitted.message':
    '{isRenewal, select, true {{clientName} submitted a new identity document. The current one is valid until {validUntil}.} other {{clientName} submitted identity documents for review.}}',
  'identity.verified.title': 'Your identity is verified',
  'identity.verified.body': 'We reviewed your documents. You can now sign contracts.',
  'identity.rejected.title': 'Your identity documents were not accepted',
  'identity.rejected.body': 'We could not accept your identity documents for this reason:',
  'identity.reminded.title': 'Your identity document expires on {validUntil}',
  'identity.reminded.subject': 'Your identity document expires soon',
  'identity.reminded.message':
    'Send your new document before then. Your identity stays verified with the current one while we review it.',
  'identity.expired.title': 'Your identity document has expired',
  'identity.expired.message':
    '{isNextWaiting, select, true {It was valid until {validUntil}. You can sign contracts again once your new document is verified.} other {It was valid until {validUntil}. Send your new document. You can sign contracts again once it is verified.}}',

  'file.infected.title': 'Malware found in {fileName}',
  'file.infected.message': 'We detected {malware} and removed the file before anyone could open it.',
  'file.infected.note': 'Have the device that it came from checked.',

  'message.received.title': 'New message from {senderName}',
} as const
