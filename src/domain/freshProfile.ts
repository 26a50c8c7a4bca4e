type Contact = { firstName: string; lastName: string; company?: string | undefined; phone?: string | undefined }

/** What of a user says who they are and how they want to be reached. */
export const profileFields = [
  'firstName',
  'lastName',
  'company',
  'phone',
  'website',
  'billingAddress',
  'taxNumber',
  'bio',
  'timezone',
  'locale',
  'notificationPreferences',
] as const

/**
 * The profile of somebody of whom only the address is known, and what they have said of themselves. Without a name of their own they are
 * called by the part of the address before the `@`: both names are needed everywhere.
 */
export function freshProfile({ email, contact }: { email: string; contact: Contact | null }) {
  return {
    firstName: contact?.firstName ?? email.split('@', 1)[0]?.slice(0, 100) ?? email.slice(0, 100),
    lastName: contact?.lastName ?? '–',
    company: contact?.company ?? null,
    phone: contact?.phone ?? null,
    website: null,
    billingAddress: null,
    taxNumber: null,
    bio: null,
    timezone: 'UTC',
    locale: 'en' as const,
    notificationPreferences: { email: true, messages: true, projects: true, payments: true, broadcasts: true },
  }
}
