import type { User } from '../../payload-types.ts'

/** To whom a mail goes, in his language and time zone. */
export function mailGreeting(user: Pick<User, 'email' | 'locale' | 'timezone'>): {
  to: string
  locale: string
  timezone: string
} {
  return { to: user.email, locale: user.locale ?? 'en', timezone: user.timezone ?? 'UTC' }
}
