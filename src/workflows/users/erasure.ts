/** What the erasure of a person deletes. Printed in `docs/privacy.md`; said by `erasure.erased.…`. */
export const erasedData = [
  'account',
  'password',
  'sessions',
  'stripe_customer',
  'links',
  'notifications',
  'identity_images',
  'avatar',
  'general_files',
] as const

/** What is retained, on the grounds that `erasure.kept.…` gives (GDPR, article 17(3)). */
export const keptData = [
  'contracts',
  'invoices',
  'payments',
  'projects',
  'messages',
  'identity_decisions',
  'activity_log',
] as const
