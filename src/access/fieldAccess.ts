import type { FieldAccess } from 'payload'

/** Nobody, through any API: only workflows write it. */
export const byNobody: FieldAccess = () => false

export const byAdmins: FieldAccess = ({ req }) => req.user?.role === 'admin'

/** Written by workflows only. */
export const systemOnly = { create: byNobody, update: byNobody }

/** From where somebody signed: admins, and whoever signed. */
export const byOwnSigner: FieldAccess = ({ req, doc }) =>
  req.user?.role === 'admin' || (req.user !== null && idOfSigner(doc?.['signer']) === req.user?.id)

function idOfSigner(signer: unknown): unknown {
  return typeof signer === 'object' && signer !== null && 'id' in signer ? signer.id : signer
}

/**
 * Written by admins, and shown read-only in the panel once the document is no draft any more. Elsewhere the collection's own rule answers an attempt (409): a field that is
 * refused by its access would be left out in silence.
 */
export const draftInPanel: FieldAccess = ({ req, doc }) =>
  req.user?.role === 'admin' && (req.payloadAPI !== 'local' || doc === undefined || doc['status'] === 'draft')
