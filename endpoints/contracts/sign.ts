import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { docSchema } from '../../src/http/schemas.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { signContract } from '../../src/workflows/contracts/signContract.ts'
import { receiveSigning } from './receiveSigning.ts'
import { contractRow, contractWritten, idParams } from './schemas.ts'

export const sign = defineEndpoint({
  method: 'post',
  path: '/contracts/:id/sign',
  summary:
    'Sign a contract, by a drawing or by a typed name (multipart or JSON; in JSON the drawing is a data URL or base64)',
  allow: 'client',
  rateLimit: 'sign',
  params: idParams,
  row: contractRow,
  multipart: {
    consent: '`true`',
    documentSha256: 'SHA-256 of the document that was read',
    signature: 'The drawing: PNG, JPEG or WebP, at most 5 MB; or `typedName`',
    typedName: 'The name, typed; or `signature`',
  },
  answers: { 200: contractWritten.extend({ signature: docSchema('contract-signatures') }) },
  errors: [
    'too_large',
    'unsupported_type',
    'unreadable_file',
    'email_not_verified',
    'identity_not_verified',
    'already_signed',
    'document_changed',
    'illegal_transition',
    'contract_expired',
    'unavailable',
  ],
  handle: async ({ req, user, params: { id } }) => {
    const { documentSha256, drawing, typedName } = await receiveSigning({ req })
    const { id: signatureId } = await signContract({
      req,
      signing: { contractId: id, clientId: user.id, documentSha256, drawing, typedName },
    })
    const doc = await readContract({ req, id, user })
    const signature = doc.signatures?.find((each) => each.id === signatureId)
    return { body: { message: 'The contract is signed.', doc, signature } }
  },
})
