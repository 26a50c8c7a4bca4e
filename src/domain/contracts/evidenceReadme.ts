import { formatInstant } from '../../i18n/formatInstant.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'
import type { Translate } from '../../i18n/types.ts'

/** The facts about an archive that its README prints. */
export type EvidenceFacts = {
  madeAt: string
  madeFor: 'admin' | 'client'
  company: string
  contract: { contractNumber: string; title: string; documentSha256: string | null }
  documents: { original: DocumentFact; signed: DocumentFact | null }
  isSealed: boolean
  certificates: CertificateLine[]
  head: { seq: number; hash: string; at: string }
}

type DocumentFact = { file: string; sha256: string; bytes: number }
type CertificateLine = {
  party: string
  subject: string
  file: string
  authority: string
  revocationList: string
  level: string
  stampedAt: string | null
}

type EvidenceReadmeArgs = { facts: EvidenceFacts; locale: Locale; timezone: string }

/**
 * Explains to a lawyer what the archive proves, what it does not, and how to check it with independent tools. Its times
 * are in the company's time zone, and it says so; the archive's other files keep UTC.
 */
export function evidenceReadme({ facts, locale, timezone }: EvidenceReadmeArgs): string {
  const sections = sectionsOf(inZone(facts, timezone), translator(locale), timezone)
  return `${sections.map(({ title, lines }) => [title, '-'.repeat(title.length), '', ...lines, ''].join('\n')).join('\n')}`
}

/** The same facts, with times as people read them. */
function inZone(facts: EvidenceFacts, timezone: string): EvidenceFacts {
  const said = (iso: string) => formatInstant(iso, timezone)
  return {
    ...facts,
    madeAt: said(facts.madeAt),
    certificates: facts.certificates.map((each) => ({ ...each, stampedAt: each.stampedAt && said(each.stampedAt) })),
    head: { ...facts.head, at: said(facts.head.at) },
  }
}

type Section = { title: string; lines: string[] }

function sectionsOf(facts: EvidenceFacts, say: Translate, timezone: string): Section[] {
  const { contract, certificates, head, documents } = facts
  return [
    {
      title: say('evidence.title', { contractNumber: contract.contractNumber }),
      lines: contents(facts, say, timezone),
    },
    { title: say('evidence.proofs'), lines: proofs(say) },
    { title: say('evidence.limits'), lines: limits(facts, say) },
    {
      title: say('evidence.signatures'),
      lines: certificates.length > 0 ? certificates.map(certificateLine) : [say('evidence.noSignatures')],
    },
    { title: say('evidence.steps'), lines: commands(facts, say) },
    {
      title: say('evidence.head'),
      lines: [`${head.seq}:${head.hash}`, say('evidence.headAt', { at: head.at, sha256: documents.original.sha256 })],
    },
  ]
}

function contents(
  { contract, company, documents, madeAt, madeFor }: EvidenceFacts,
  say: Translate,
  timezone: string,
): string[] {
  const entry = (name: string, text: string) => `${name.padEnd(25)}${text}`
  return [
    say('evidence.contractTitle', { title: contract.title }),
    say('evidence.agency', { company }),
    say('evidence.madeAt', { at: madeAt, reader: madeFor }),
    say('evidence.times', { timezone }),
    '',
    entry('documents/original.pdf', say('evidence.original')),
    documents.signed ? entry('documents/signed.pdf', say('evidence.signed')) : say('evidence.notSigned'),
    entry('signatures.json', say('evidence.signaturesFile')),
    entry('consent/', say('evidence.consentFile')),
    entry('certificates/', say('evidence.certificatesFile')),
    entry('audit/', say('evidence.auditFile')),
    entry('manifest.json', say('evidence.manifestFile')),
  ]
}

function proofs(say: Translate): string[] {
  return [
    say('evidence.proofs.document'),
    say('evidence.proofs.unchanged'),
    say('evidence.proofs.signer'),
    say('evidence.proofs.time'),
    say('evidence.proofs.history'),
  ].map((text, index) => item(`${index + 1}. `, text))
}

function limits({ company, certificates }: EvidenceFacts, say: Translate): string[] {
  const isUnstamped = certificates.some(({ stampedAt }) => stampedAt === null)
  return [
    say('evidence.limits.authority', { company }),
    say('evidence.limits.identity'),
    say('evidence.limits.otherEntries'),
    say('evidence.limits.chainEnd'),
    ...(isUnstamped ? [say('evidence.limits.clock')] : []),
  ].map((text) => item('- ', text))
}

/** Further lines begin below the text of the first. */
function item(mark: string, text: string): string {
  return `${mark}${text.replaceAll('\n', `\n${' '.repeat(mark.length)}`)}`
}

function certificateLine({ party, subject, level, stampedAt }: CertificateLine): string {
  return `- ${party}: ${subject} (PAdES ${level}${stampedAt === null ? '' : `, ${stampedAt}`})`
}

function commands({ documents: { original, signed }, certificates }: EvidenceFacts, say: Translate): string[] {
  const step = (title: string, ...lines: string[]) => [title, ...lines.map((line) => `    ${line}`), '']
  const [authority] = certificates
  return [
    ...step(
      say('evidence.steps.all'),
      'npm run evidence:verify -- <this file>.zip',
      'npm run evidence:verify -- <this file>.zip --ca <ca.pem of the agency> --head <seq>:<hash>',
    ),
    ...step(say('evidence.steps.files'), 'sha256sum -c SHA256SUMS'),
    ...(signed
      ? step(
          say('evidence.steps.beginning'),
          `head -c ${original.bytes} ${signed.file} | sha256sum`,
          `sha256sum ${original.file}`,
        )
      : []),
    ...step(say('evidence.steps.consent'), 'sha256sum consent/client.txt'),
    ...(signed && authority
      ? step(
          say('evidence.steps.pdf'),
          'mkdir nss && certutil -d sql:nss -N --empty-password',
          `certutil -d sql:nss -A -n agency -t CT,C,C -i ${authority.authority}`,
          `pdfsig -nssdir sql:nss ${signed.file}`,
        )
      : []),
    ...certificates.flatMap(({ file, authority: issuer, revocationList }) =>
      step(
        say('evidence.steps.certificate'),
        `openssl verify -CAfile ${issuer} -attime "$(date -d "$(openssl x509 -in ${file} -noout -startdate | cut -d= -f2)" +%s)" ${file}`,
        `openssl crl -inform DER -in ${revocationList} -noout -text`,
      ),
    ),
    ...step(say('evidence.steps.entry'), 'head -n 1 audit/entries.jsonl | jq -j .text | sha256sum'),
    ...step(say('evidence.steps.link'), "printf '%s %s %s' <place> <hash before it> <digest> | sha256sum"),
  ]
}
