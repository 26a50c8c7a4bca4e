import type { User } from '../../payload-types.ts'

/** A person's name as documents print it. */
export function nameOf({ firstName, lastName }: Pick<User, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`
}
