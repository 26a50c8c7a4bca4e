import type { Where } from 'payload'

/** What the policy knows about the caller. `null` when nobody is signed in or the account is suspended. */
export type Caller = { id: string; role: 'admin' | 'client' } | null

/** `true`, `false`, or which rows: a `Where` restricts to the rows it matches, others answer 404. */
export type Rule = (args: { user: Caller; id: string | undefined }) => boolean | Where

/** Rules for `create` are boolean by type: Payload discards a `Where` there, which would mean *allow*. */
export type CreateRule = (args: { user: Caller; id: string | undefined }) => boolean

export const nobody: CreateRule = () => false
export const anyone: CreateRule = () => true
export const admins: CreateRule = ({ user }) => user?.role === 'admin'

/** Rows in which `field` is the caller. */
export function rowsOf(field: string): Rule {
  return ({ user }) => (user ? { [field]: { equals: user.id } } : false)
}

/** Rows that match `where`, for any signed-in user. */
export function rowsWhere(where: Where): Rule {
  return ({ user }) => (user ? where : false)
}

/** A single row by its id, never a bulk change by `where`. */
export const oneRow: CreateRule = ({ id }) => id !== undefined

/** Allowed when any rule allows; row constraints are joined by OR. */
export function anyOf(...rules: Rule[]): Rule {
  return (args) => {
    const results = rules.map((rule) => rule(args))
    if (results.includes(true)) return true
    const constraints = results.filter((result): result is Where => typeof result === 'object')
    if (constraints.length === 0) return false
    return constraints.length === 1 && constraints[0] ? constraints[0] : { or: constraints }
  }
}

/** Allowed when all rules allow; row constraints are joined by AND. */
export function allOf(...rules: Rule[]): Rule {
  return (args) => {
    const results = rules.map((rule) => rule(args))
    if (results.includes(false)) return false
    const constraints = results.filter((result): result is Where => typeof result === 'object')
    if (constraints.length === 0) return true
    return constraints.length === 1 && constraints[0] ? constraints[0] : { and: constraints }
  }
}
