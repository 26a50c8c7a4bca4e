type FullNameArgs = { firstName: string; lastName: string; email: string }

/** A person by name, or by address when they have none. */
export function fullName({ firstName, lastName, email }: FullNameArgs): string {
  return `${firstName} ${lastName}`.trim() || email
}
