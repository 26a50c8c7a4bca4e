export type ErasureItem = { what: string; why: string }

/** What the erasure of a person takes away. Printed in `docs/privacy.md`. */
export const erasedData: ErasureItem[] = [
  {
    what: 'account',
    why: 'Name, email address, company, phone, website, billing address, tax number, biography, time zone and preferences are gone; nobody can sign in.',
  },
  { what: 'password', why: 'Its hash is gone.' },
  { what: 'sessions', why: 'All are ended and deleted, with their devices and addresses.' },
  {
    what: 'stripe_customer',
    why: 'What Stripe was told about him is gone here; its number for him stays with the payments.',
  },
  {
    what: 'links',
    why: 'Mailed links, mails that still waited for him, and copies of sent ones in the queue are deleted. One last mail tells him of the erasure; the queue forgets his address as soon as it is taken, or is given up after a day.',
  },
  { what: 'notifications', why: 'His, and those of others about him and his projects.' },
  {
    what: 'identity_images',
    why: 'ID card and signature images of identity checks are removed from storage, and the keys under which they were sealed are destroyed.',
  },
  { what: 'avatar', why: 'Removed from storage in every size.' },
  { what: 'general_files', why: 'His uploads outside of projects that no message refers to are removed from storage.' },
]

/** What stays, and on what ground (GDPR, article 17(3)). */
export const keptData: ErasureItem[] = [
  {
    what: 'contracts',
    why: 'Contracts, their reminders, signatures (drawings stay sealed) and their evidence: legal claims, and commercial law on keeping records.',
  },
  {
    what: 'invoices',
    why: 'Invoices, credit notes and their reminders, with the parties as they were printed: tax law on keeping accounts.',
  },
  {
    what: 'payments',
    why: 'Payments, refunds, disputes, reviews and their bookings, with the payment service’s references: tax law on keeping accounts.',
  },
  {
    what: 'projects',
    why: 'Projects, milestones and their files: the record of the work that the contracts and invoices are about.',
  },
  {
    what: 'messages',
    why: 'Business correspondence on projects, shown as from an erased user: commercial law on keeping records.',
  },
  {
    what: 'identity_decisions',
    why: 'That and when an identity was checked, without images, its reason only in the activity log, and the SHA-256 of each image; where a contract was signed on it, of which document: evidence for signed contracts.',
  },
  {
    what: 'activity_log',
    why: 'Who did what, when, why and from which network address, by account id, with the reasons that were written at the time: the security of processing. Nobody can rewrite it.',
  },
]
