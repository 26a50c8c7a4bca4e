import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const documentSchema = z.object({ file: z.string(), sha256, bytes: z.int() })

/** What an archive's `manifest.json` needs to be checked. */
export const manifestSchema = z.object({
  format: z.literal('contract-evidence'),
  version: z.literal(1),
  contract: z.object({ id: z.string(), contractNumber: z.string(), documentSha256: sha256 }),
  documents: z.object({ original: documentSchema, signed: documentSchema.nullable() }),
  certificates: z.array(
    z.object({
      party: z.enum(['client', 'agency']),
      file: z.string(),
      authority: z.string(),
      revocationList: z.string(),
      notBefore: z.string(),
      notAfter: z.string(),
    }),
  ),
  head: z.object({ seq: z.int().positive(), hash: sha256 }),
})

export const signaturesSchema = z.array(
  z.object({
    party: z.enum(['client', 'agency']),
    signerEmail: z.string(),
    documentSha256: sha256,
    consentSha256: sha256.nullish(),
    signedAt: z.string(),
  }),
)

export type Manifest = z.infer<typeof manifestSchema>
export type SignatureRecord = z.infer<typeof signaturesSchema>[number]
