import type { Locale } from '../../i18n/locales.ts'

type Contact = {
  firstName: string
  lastName: string
  company?: string | undefined
  phone?: string | undefined
  locale?: Locale | undefined
}

/** The fields of a user that say who they are and how to reach them. */
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
 * The profile of a person known only by their address and what they entered. Without a name they are called by the part
 * of the address before the `@`, because both names are required.
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
    locale: contact?.locale ?? ('en' as const),
    notificationPreferences: { email: true, messages: true, projects: true, payments: true, broadcasts: true },
  }
}
