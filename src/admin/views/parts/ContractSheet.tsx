import type { UIFieldServerProps } from 'payload'
import type { Contract } from '../../../payload-types.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { VerifyContract } from '../../work/VerifyContract.tsx'
import { docsOf } from './docsOf.ts'
import { momentOf } from './momentOf.ts'
import { PaymentsOf } from './PaymentsOf.tsx'
import { PlanTable } from './PlanTable.tsx'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'

/** The state of a contract: its document and evidence, who signed, whether the document is valid, what was paid. */
export async function ContractSheet({ data, req, id }: UIFieldServerProps) {
  if (id === undefined || id === null) return null
  // The document of this collection, from which the form was built.
  const contract = { ...data, id: String(id) } as unknown as Contract
  if (!contract.sentAt) return <PlanTable contract={contract} req={req} />
  const t = translator(languageOf(req.i18n.language))
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
          {t('panelWork.openPdf')}
        </a>
        <a
          className="btn btn--style-secondary btn--size-small"
          download
          href={`/api/contracts/${id}/evidence`}
          id="evidence"
        >
          {t('panelWork.evidence')}
        </a>
        <VerifyContract id={String(id)} />
      </div>
      <Section title={t('panelWork.signatures')}>
        {data['sealStatus'] === 'waiting' && <p role="status">{t('panelWork.sealWaiting')}</p>}
        {signatures.length === 0 && <EmptyState title={t('panelWork.noSignatures')} />}
        <ul className="az-rows">
          {signatures.map(({ id: signature, signerName, signerEmail, party, method, signedAt }) => (
            <li className="az-rows__row" key={signature}>
              <bdi>{signerName}</bdi>
              <span>{t(`panelWork.party.${party}`)}</span>
              <bdi dir="ltr">{signerEmail}</bdi>
              <span className="az-rows__more">
                {t(`panelWork.method.${method}`)} · {momentOf({ time: signedAt, req })}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <PlanTable contract={contract} req={req} />
      <PaymentsOf contract={String(id)} req={req} />
    </div>
  )
}
