import type { FieldAccess } from 'payload'

/** Nobody, through any API: only workflows write it. */
export const byNobody: FieldAccess = () => false

export const byAdmins: FieldAccess = ({ req }) => req.user?.role === 'admin'

/** Written by workflows only. */
export const systemOnly = { create: byNobody, update: byNobody }

/** Where a signature came from. Visible to admins and to the signer. */
export const byOwnSigner: FieldAccess = ({ req, doc }) =>
  req.user?.role === 'admin' || (req.user !== null && idOfSigner(doc?.['signer']) === req.user?.id)

function idOfSigner(signer: unknown): unknown {
  return typeof signer === 'object' && signer !== null && 'id' in signer ? signer.id : signer
}

/**
 * Written by admins while the document is a draft; read-only in the panel after that. The API answers a late change
 * with 409 by the collection's own rule, because Payload drops a field without a word when its access refuses it.
 */
export const draftInPanel: FieldAccess = ({ req, doc }) =>
  req.user?.role === 'admin' && (req.payloadAPI !== 'local' || doc === undefined || doc['status'] === 'draft')
