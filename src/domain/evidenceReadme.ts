import type { Locale } from './locales.ts'

/** What an archive says about itself, as far as its README tells it. */
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

/** Tells a lawyer what the archive proves, what it does not, and how to check it with tools that are not ours. */
export function evidenceReadme({ facts, locale }: { facts: EvidenceFacts; locale: Locale }): string {
  const sections = locale === 'ar' ? arabic(facts) : english(facts)
  return `${sections.map(({ title, lines }) => [title, '-'.repeat(title.length), '', ...lines, ''].join('\n')).join('\n')}`
}

type Section = { title: string; lines: string[] }

function english(facts: EvidenceFacts): Section[] {
  const { contract, company, documents, certificates, head, madeAt, madeFor } = facts
  const { original, signed } = documents
  return [
    {
      title: `Evidence of contract ${contract.contractNumber}`,
      lines: [
        `Title: ${contract.title}`,
        `Agency: ${company}`,
        `Made at ${madeAt} for ${madeFor === 'admin' ? 'the agency' : 'the client'}. All times are UTC.`,
        '',
        'documents/original.pdf   the contract as it was sent to be signed; never changed since',
        signed
          ? 'documents/signed.pdf     the same bytes, with the certificate of completion and the digital signatures after them'
          : 'There is no documents/signed.pdf yet: the signatures are recorded, and the signed document is still being made.',
        'signatures.json          who signed, how his address and identity were proven, when, from where, by which consent',
        'consent/                 the text that was agreed to, byte for byte',
        "certificates/            each signer's certificate, the authority that issued it, its revocation list",
        'audit/                   what was done to the contract, and the chain that keeps it from being rewritten',
        'manifest.json            all of this for machines; SHA256SUMS has the digest of each file',
      ],
    },
    {
      title: 'What this proves',
      lines: [
        '1. Which document was signed. signed.pdf begins with the very bytes of original.pdf, whose SHA-256 is named in the consent,',
        '   in the signature record and in the audit entries of sending and signing.',
        '2. That nothing in the signed document was changed afterwards: a digital signature covers its bytes.',
        '3. Who signed, as far as the platform proved it: control of an e-mail address, an identity check by the agency, and a',
        '   certificate that was issued in that name for this one signature.',
        '4. When: by the clock of the platform, and by an independent authority where a time-stamp is named below.',
        '5. That the history of the contract was not rewritten since it was written: each entry is a link of a chain of hashes. Whoever holds',
        '   a later head of the chain, such as one printed in another contract, can check that this archive belongs to the same chain.',
      ],
    },
    {
      title: 'What this does not prove',
      lines: [
        `- The certificates come from ${company}'s own authority, not from a qualified trust service. Whether the signatures are`,
        '  “advanced” under the law that applies is for a lawyer to say; they are not “qualified” ones.',
        '- The identity check was made by people of the agency from pictures of documents.',
        '- Entries about other contracts are in the chain by their digests only. What they say cannot be read here.',
        '- A chain alone does not show that its end was cut off. Compare its head with one that was kept elsewhere.',
        ...(certificates.some(({ stampedAt }) => stampedAt === null)
          ? [
              "- Signatures without a time-stamp of an authority (see below) have their time from the platform's clock only.",
            ]
          : []),
      ],
    },
    { title: 'Signatures', lines: certificates.length > 0 ? certificates.map(certificateLine) : ['None yet.'] },
    { title: 'How to check it', lines: commands(facts, englishSteps) },
    {
      title: 'The head of the chain',
      lines: [`${head.seq}:${head.hash}`, `as of ${head.at}. Original: ${original.sha256}`],
    },
  ]
}

function arabic(facts: EvidenceFacts): Section[] {
  const { contract, company, documents, certificates, head, madeAt, madeFor } = facts
  return [
    {
      title: `أدلة العقد ${contract.contractNumber}`,
      lines: [
        `العنوان: ${contract.title}`,
        `الوكالة: ${company}`,
        `أُعدّ في ${madeAt} لـ${madeFor === 'admin' ? 'الوكالة' : 'العميل'}. جميع الأوقات بالتوقيت العالمي.`,
        '',
        'documents/original.pdf   العقد كما أُرسل للتوقيع، ولم يتغيّر منذ ذلك',
        documents.signed
          ? 'documents/signed.pdf     البايتات نفسها تليها شهادة الإتمام والتوقيعات الرقمية'
          : 'لا يوجد documents/signed.pdf بعد: التوقيعات مسجّلة، والوثيقة الموقّعة قيد الإعداد.',
        'signatures.json          من وقّع، وكيف أُثبت عنوانه وهويته، ومتى، ومن أين، وبأي موافقة',
        'consent/                 النص الذي تمت الموافقة عليه حرفيًا',
        'certificates/            شهادة كل موقّع، والجهة التي أصدرتها، وقائمة إبطالها',
        'audit/                   ما جرى على العقد، والسلسلة التي تمنع إعادة كتابته',
        'manifest.json            كل ذلك للآلات، وفي SHA256SUMS بصمة كل ملف',
      ],
    },
    {
      title: 'ما الذي تثبته هذه الأدلة',
      lines: [
        '1. أي وثيقة وُقّعت: يبدأ signed.pdf ببايتات original.pdf نفسها، وبصمتها SHA-256 مذكورة في الموافقة وفي سجل التوقيع وفي قيود الإرسال والتوقيع.',
        '2. أن الوثيقة الموقّعة لم تتغيّر بعد ذلك: فالتوقيع الرقمي يشمل بايتاتها.',
        '3. من وقّع، بقدر ما أثبتته المنصة: امتلاك عنوان بريد، وتحقق الوكالة من الهوية، وشهادة صدرت بهذا الاسم لهذا التوقيع وحده.',
        '4. متى: بساعة المنصة، وبختم جهة مستقلة حيث يُذكر ختم زمني أدناه.',
        '5. أن تاريخ العقد لم يُعَد كتابته: كل قيد حلقة في سلسلة بصمات، ومن يملك رأسًا لاحقًا للسلسلة يستطيع التحقق من أنها السلسلة نفسها.',
      ],
    },
    {
      title: 'ما الذي لا تثبته',
      lines: [
        `- الشهادات صادرة عن جهة ${company} نفسها لا عن مقدّم خدمة ثقة مؤهّل. وتحديد قوة التوقيعات بموجب القانون المنطبق أمر يقرره المحامي، وليست توقيعات «مؤهّلة».`,
        '- تحقّق من الهوية أشخاص من الوكالة اعتمادًا على صور الوثائق.',
        '- قيود العقود الأخرى موجودة في السلسلة ببصماتها فقط، ولا يمكن قراءتها هنا.',
        '- السلسلة وحدها لا تُظهر أن نهايتها قُطعت: قارن رأسها برأس محفوظ في مكان آخر.',
        ...(certificates.some(({ stampedAt }) => stampedAt === null)
          ? ['- التوقيعات التي لا تحمل ختمًا زمنيًا من جهة مستقلة وقتها من ساعة المنصة فقط.']
          : []),
      ],
    },
    { title: 'التوقيعات', lines: certificates.length > 0 ? certificates.map(certificateLine) : ['لا يوجد بعد.'] },
    { title: 'كيفية التحقق', lines: commands(facts, arabicSteps) },
    { title: 'رأس السلسلة', lines: [`${head.seq}:${head.hash}`, head.at] },
  ]
}

function certificateLine({ party, subject, level, stampedAt }: CertificateLine): string {
  return `- ${party}: ${subject} (PAdES ${level}${stampedAt === null ? '' : `, ${stampedAt}`})`
}

type Steps = Record<'all' | 'files' | 'beginning' | 'consent' | 'pdf' | 'certificate' | 'entry' | 'link', string>

const englishSteps: Steps = {
  all: "Everything at once, offline, with the platform's own program; then by the authority that you know, and against the head that the signed document prints:",
  files: 'Nothing in this folder was damaged:',
  beginning: 'The signed document begins with the one that was sent (both lines show the same digest):',
  consent: 'The consent is the one in signatures.json (consentSha256):',
  pdf: 'The digital signatures, after importing the authority that you trust (compare its certificate with the agency first):',
  certificate: "A signer's certificate at the time of its use, and what was revoked:",
  entry: 'An entry (here the first one) has the digest that stands in audit/chain.txt at its place:',
  link: "A link's hash is of its place, the hash before it and its digest. From the first line of chain.txt to the last this gives the head:",
}

const arabicSteps: Steps = {
  all: 'كل شيء دفعة واحدة ودون اتصال ببرنامج المنصة، ثم بالجهة التي تعرفها ومقابل الرأس المطبوع في الوثيقة الموقّعة:',
  files: 'لم يتلف شيء في هذا المجلد:',
  beginning: 'تبدأ الوثيقة الموقّعة بالوثيقة المرسلة (السطران يعرضان البصمة نفسها):',
  consent: 'الموافقة هي المذكورة في signatures.json (consentSha256):',
  pdf: 'التوقيعات الرقمية بعد استيراد الجهة التي تثق بها (قارن شهادتها مع الوكالة أولًا):',
  certificate: 'شهادة الموقّع وقت استعمالها، وما أُبطل:',
  entry: 'لكل قيد (هنا الأول) البصمة المذكورة في audit/chain.txt في موضعه:',
  link: 'بصمة كل حلقة من موضعها وبصمة ما قبلها وبصمة قيدها، ومن السطر الأول في chain.txt إلى الأخير تعطي الرأس:',
}

function commands({ documents: { original, signed }, certificates }: EvidenceFacts, steps: Steps): string[] {
  const step = (title: string, ...lines: string[]) => [title, ...lines.map((line) => `    ${line}`), '']
  const [authority] = certificates
  return [
    ...step(
      steps.all,
      'npm run evidence:verify -- <this file>.zip',
      'npm run evidence:verify -- <this file>.zip --ca <ca.pem of the agency> --head <seq>:<hash>',
    ),
    ...step(steps.files, 'sha256sum -c SHA256SUMS'),
    ...(signed
      ? step(steps.beginning, `head -c ${original.bytes} ${signed.file} | sha256sum`, `sha256sum ${original.file}`)
      : []),
    ...step(steps.consent, 'sha256sum consent/client.txt'),
    ...(signed && authority
      ? step(
          steps.pdf,
          'mkdir nss && certutil -d sql:nss -N --empty-password',
          `certutil -d sql:nss -A -n agency -t CT,C,C -i ${authority.authority}`,
          `pdfsig -nssdir sql:nss ${signed.file}`,
        )
      : []),
    ...certificates.flatMap(({ file, authority: issuer, revocationList }) =>
      step(
        steps.certificate,
        `openssl verify -CAfile ${issuer} -attime "$(date -d "$(openssl x509 -in ${file} -noout -startdate | cut -d= -f2)" +%s)" ${file}`,
        `openssl crl -inform DER -in ${revocationList} -noout -text`,
      ),
    ),
    ...step(steps.entry, 'head -n 1 audit/entries.jsonl | jq -j .text | sha256sum'),
    ...step(steps.link, "printf '%s %s %s' <place> <hash before it> <digest> | sha256sum"),
  ]
}
