import { X509Certificate } from 'node:crypto'
import type { CheckedTimestamp } from './checkDocumentTimestamp.ts'
import type { CheckedSignature, Context } from './checkSignature.ts'
import { Finding, problemOf } from './problems.ts'
import { readRevocationList } from './revocationLists.ts'
import { readValidationData } from './readValidationData.ts'
import type { Revision } from './readRevisions.ts'
import type { Problem, VerifyRequest } from './types.ts'

type Loaded = Context & {
  /** The document has no certificate that no signature needs. */
  checkCertificates: (used: { placed: CheckedSignature[]; stamps: CheckedTimestamp[] }) => void
}

type LoadContextArgs = { request: VerifyRequest; file: Buffer; last: Revision }

/** What signatures are checked against: the caller's trust, and the document's own validation data if it is valid. */
export async function loadContext({
  request: { trust, at },
  file,
  last,
}: LoadContextArgs): Promise<{ context: Loaded; problems: Problem[] }> {
  const problems: Problem[] = []
  const authorities = trust.authorities.flatMap(certificatesIn)
  const tsaAuthorities = (trust.tsaAuthorities ?? []).flatMap(certificatesIn)
  const data = await Promise.resolve()
    .then(() => readValidationData(last))
    .catch((error: unknown) => {
      problems.push(problemOf(error, 'validation_data'))
      return { certificates: [], lists: [] }
    })
  const lists: Context['lists'] = []
  const given = (trust.crls ?? []).map((der) => ({ der, isEmbedded: false }))
  for (const { der, isEmbedded } of [...given, ...data.lists.map((list) => ({ der: list, isEmbedded: true }))]) {
    const issuers = [...authorities, ...tsaAuthorities, ...(isEmbedded ? data.certificates : [])]
    const code = isEmbedded ? 'validation_data' : 'revocation_list_invalid'
    try {
      lists.push({ ...(await readRevocationList({ der, issuers, code })), isEmbedded })
    } catch (error) {
      problems.push(problemOf(error, code))
    }
  }
  const checkCertificates: Loaded['checkCertificates'] = ({ placed, stamps }) => {
    const chains = [...placed, ...stamps].flatMap(({ stamp }) => stamp?.chain ?? [])
    const signers = placed.flatMap(({ certificate }) => (certificate ? [certificate] : []))
    const used = [...authorities, ...tsaAuthorities, ...chains, ...signers]
    const isUsed = (certificate: X509Certificate) => used.some(({ raw }) => raw.equals(certificate.raw))
    if (!data.certificates.every(isUsed))
      throw new Finding('validation_data', 'It has a certificate that no signature needs.')
  }
  const context = {
    file,
    authorities,
    tsaAuthorities,
    lists,
    certificates: data.certificates,
    at: new Date(at),
    checkCertificates,
  }
  return { context, problems }
}

/** All certificates of a PEM text. */
function certificatesIn(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => new X509Certificate(block))
}
