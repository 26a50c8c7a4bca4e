import type { Kind } from '../types.ts'

/** One kind of notification and the type of its data. */
export function defineKind<Data>(kind: Kind<Data>): Kind<Data> {
  return kind
}

export const essential = { topic: 'essential', pace: 'now' } as const
export const toClient = { audience: 'the client' } as const
export const toAdmins = { audience: 'admins' } as const
export const toBoth = { audience: 'the client and admins' } as const
