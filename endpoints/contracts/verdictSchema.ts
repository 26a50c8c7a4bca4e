import { z } from 'zod'
import { problemTexts } from '../../src/adapters/pdf/verify/problems.ts'

const party = z.enum(['client', 'agency'])

const signatureSchema = z.object({
  signer: z.string(),
  email: z.string().optional(),
  party: party.optional(),
  signedAt: z.string().nullable(),
  timeSource: z.enum(['timestamp', 'server']),
  timestamp: z.object({ at: z.string(), authority: z.string(), trusted: z.boolean() }).optional(),
  status: z.enum(['valid', 'altered_since', 'untrusted', 'revoked', 'outside_validity', 'invalid']),
  level: z.enum(['B-B', 'B-T', 'B-LT', 'B-LTA']),
  revocation: z.enum(['good', 'revoked', 'unknown']),
})

/** The verifier's result for a PDF. */
export const verdictSchema = z.object({
  valid: z.boolean(),
  known: z.boolean(),
  contractNumber: z.string().optional(),
  documentSha256: z.string().optional(),
  signatures: z.array(signatureSchema),
  awaiting: z.array(party),
  documentTimestamps: z.array(z.string()),
  problems: z.array(z.object({ code: z.literal(Object.keys(problemTexts)), message: z.string() })),
})
