import type { User } from '../../payload-types.ts'

/** Whom a mail goes to: their address, language, time zone and role. */
export function mailAddressee({ email, locale, timezone, role }: Pick<User, 'email' | 'locale' | 'timezone' | 'role'>) {
  return { to: email, locale: locale ?? 'en', timezone: timezone ?? 'UTC', role }
}
