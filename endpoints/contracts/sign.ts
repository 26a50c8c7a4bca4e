import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { docSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readContract } from '../../src/workflows/contracts/readContract.ts'
import { signContract } from '../../src/workflows/contracts/signContract.ts'
import { receiveSigning, signingJson } from './receiveSigning.ts'
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
    parts: {
      consent: { type: 'text', description: '`true`: the consent text is agreed to', required: true, values: ['true'] },
      documentSha256: { type: 'text', description: 'SHA-256 of the document that was read', required: true },
      signature: { type: 'file', description: 'PNG, JPEG, WebP or HEIC, up to 5 MB; or `typedName`', required: false },
      typedName: { type: 'text', description: 'The typed name; or `signature`', required: false },
      confirmName: {
        type: 'text',
        description: '`true`: a typed name that shares nothing with the account’s is meant',
        required: false,
        values: ['true', 'false'],
      },
    },
    json: signingJson,
  },
  answers: { 200: contractWritten.extend({ signature: docSchema('contract-signatures') }) },
  errors: [
    'too_large',
    'unsupported_type',
    'unreadable_file',
    'signature_empty',
    'email_not_verified',
    'identity_not_verified',
    'already_signed',
    'name_mismatch',
    'document_changed',
    'illegal_transition',
    'contract_expired',
    'unavailable',
  ],
  handle: async ({ req, user, params: { id } }) => {
    const { documentSha256, drawing, typedName, confirmName } = await receiveSigning({ req })
    const { id: signatureId } = await signContract({
      req,
      signing: { contractId: id, clientId: user.id, documentSha256, drawing, typedName, confirmName },
    })
    const doc = await readContract({ req, id, user })
    const signature = doc.signatures?.find((each) => each.id === signatureId)
    return { body: { message: translatorOf(req)('answers.contract.signed'), doc, signature } }
  },
})
