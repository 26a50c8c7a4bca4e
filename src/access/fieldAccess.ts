import type { FieldAccess } from 'payload'

/** Nobody, through any API: only workflows write it. */
export const byNobody: FieldAccess = () => false

export const byAdmins: FieldAccess = ({ req }) => req.user?.role === 'admin'

/** Set when the row is made, never changed by a generic PATCH. */
export const setOnce = { update: byNobody }

/** Written by workflows only. */
export const systemOnly = { create: byNobody, update: byNobody }
