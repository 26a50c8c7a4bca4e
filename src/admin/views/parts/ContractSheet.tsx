import type { UIFieldServerProps } from 'payload'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { textsIn } from '../../texts/defineTexts.ts'
import { workTexts } from '../../texts/work.ts'
import { VerifyContract } from '../../work/VerifyContract.tsx'
import { docsOf } from './docsOf.ts'
import { momentOf } from './momentOf.ts'
import { PaymentsOf } from './PaymentsOf.tsx'

/** What became of a contract: its document and evidence, who signed, whether the document holds, what was paid. */
export async function ContractSheet({ data, req, id }: UIFieldServerProps) {
  if (id === undefined || !data['sentAt']) return null
  const texts = textsIn(workTexts, req.i18n.language)
  const signatures = await docsOf({
    req,
    collection: 'contract-signatures',
    where: { contract: { equals: id } },
    sort: 'signedAt',
    limit: 10,
  })
  return (
    <div className="az-sheet">
      <div className="az-sheet__links">
        <a
          className="btn btn--style-secondary btn--size-small"
          href={`/api/contracts/${id}/pdf`}
          id="open-pdf"
          rel="noreferrer"
          target="_blank"
        >
          {texts.openPdf}
        </a>
        <a
          className="btn btn--style-secondary btn--size-small"
          download
          href={`/api/contracts/${id}/evidence`}
          id="evidence"
        >
          {texts.evidence}
        </a>
        <VerifyContract id={String(id)} />
      </div>
      <Section title={texts.signatures}>
        {data['sealStatus'] === 'waiting' && <p role="status">{texts.sealWaiting}</p>}
        {signatures.length === 0 && <EmptyState title={texts.noSignatures} />}
        <ul className="az-rows">
          {signatures.map(({ id: signature, signerName, signerEmail, party, method, signedAt }) => (
            <li className="az-rows__row" key={signature}>
              <bdi>{signerName}</bdi>
              <span>{texts.party[party]}</span>
              <bdi dir="ltr">{signerEmail}</bdi>
              <span className="az-rows__more">
                {texts.method[method]} · {momentOf({ time: signedAt, req })}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <PaymentsOf contract={String(id)} req={req} />
    </div>
  )
}
