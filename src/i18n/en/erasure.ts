/** What the erasure of a person deletes, and what is retained on what ground (GDPR, article 17(3)). */
export const erasure = {
  'erased.account':
    'Name, email address, company, phone, website, billing address, tax number, biography, time zone and preferences are deleted; nobody can sign in.',
  'erased.password': 'Its hash is deleted.',
  'erased.sessions': 'All are ended and deleted, with their devices and addresses.',
  'erased.stripe_customer':
    'The details that were sent to Stripe are deleted here; the Stripe customer number stays with the payments.',
  'erased.links':
    'Mailed links, emails that were still waiting, and copies of sent ones in the queue are deleted. One last email tells the person of the erasure; the queue deletes their address as soon as that email is sent, or is given up after a day.',
  'erased.notifications': 'Their own, and those of others about them and their projects.',
  'erased.identity_images':
    'ID card and signature images of identity checks are removed from storage, and the keys under which they were sealed are destroyed.',
  'erased.avatar': 'Removed from storage in every size.',
  'erased.general_files': 'Their uploads outside of projects that no message refers to are removed from storage.',
  'kept.contracts':
    'Contracts, their reminders, signatures (drawings stay sealed) and their evidence: legal claims, and commercial law on keeping records.',
  'kept.invoices':
    'Invoices, credit notes and their reminders, with the parties as they were printed: tax law on keeping accounts.',
  'kept.payments':
    'Payments, refunds, disputes, reviews and their journal entries, with the payment service’s references: tax law on keeping accounts.',
  'kept.projects':
    'Projects, milestones and their files: the record of the work that the contracts and invoices are about.',
  'kept.messages':
    'Business correspondence on projects, shown as from an erased user: commercial law on keeping records.',
  'kept.identity_decisions':
    'That and when an identity was checked, without images, its reason only in the activity log, and the SHA-256 of each image; where a contract was signed on it, of which document: evidence for signed contracts.',
  'kept.activity_log':
    'Who did what, when, why and from which network address, by account ID, with the reasons that were written at the time: the security of processing. Nobody can rewrite it.',
} as const
