import type { PayloadRequest } from 'payload'
import { sealer } from '../../adapters/pdf/index.ts'
import type { PdfResult, SealReport, SealRequest } from '../../adapters/pdf/types.ts'
import type { SigningParty } from '../../domain/contracts/signatureFields.ts'
import { env } from '../../env.ts'
import type { Contract, ContractSignature } from '../../payload-types.ts'
import { readCompany } from '../company/readCompany.ts'
import { currentCrl } from '../pki/currentCrl.ts'
import { type IssuedKey, issueSignerKey } from '../pki/issueSignerKey.ts'
import { certifiedDocument, readSignedDocument } from './certifiedDocument.ts'
import { localeOf } from './localeOf.ts'

export type Sealed = { bytes: Uint8Array; report: SealReport; key: IssuedKey }

type MakeSealedArgs = { req: PayloadRequest; contract: Contract; signature: ContractSignature; party: SigningParty }

/**
 * The contract's document with this party's digital signature in it, under a new certificate. Stores nothing. Rejects
 * when a time-stamping authority is configured and gives no valid token.
 */
export async function makeSealed({ req, contract, signature, party }: MakeSealedArgs): Promise<Sealed> {
  const company = await readCompany(req)
  const organization = party === 'agency' ? (company.legalName ?? company.name) : undefined
  const signedAt = new Date(signature.signedAt)
  const signer = { name: signature.signerName, email: signature.signerEmail, organization }
  const document = party === 'client' ? await certifiedDocument({ req, contract, client: signature }) : null
  const key = await issueSignerKey({ payload: req.payload, signer, signedAt })
  const seal: SealRequest = {
    key: { certificateDer: key.certificateDer, chainDer: [key.authorityDer], privateKey: key.privateKey },
    stamp: {
      locale: localeOf(contract),
      party,
      name: signature.signerName,
      email: signature.signerEmail,
      signedAt: signature.signedAt,
      timezone: company.timezone,
      ...(organization && { organization }),
      ...(document && { mark: document.evidence.mark }),
    },
    ...(env.tsa && { time: { ...env.tsa, crl: (await currentCrl({ payload: req.payload, since: signedAt })).der } }),
  }
  const { bytes, report } = document
    ? await sealer.seal({ kind: 'sealForClient', input: { document, seal } })
    : await sealAgency({ req, contract, seal })
  if (!report) throw new Error('The seal says nothing about itself.')
  return { bytes, report, key }
}

type SealAgencyArgs = { req: PayloadRequest; contract: Contract; seal: SealRequest }

async function sealAgency({ req, contract, seal }: SealAgencyArgs): Promise<PdfResult> {
  const signed = await readSignedDocument({ req, contract })
  return sealer.seal({ kind: 'sealForAgency', input: { signed, seal } })
}
