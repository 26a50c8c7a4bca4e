import { Link } from '@payloadcms/ui'
import type { UIFieldServerProps } from 'payload'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Money } from '../../parts/Money.tsx'
import { docsOf } from './docsOf.ts'
import { Row } from './Row.tsx'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'

/** The contracts of a project, and a link to a new one. */
export async function ProjectContracts({ req, id }: UIFieldServerProps) {
  if (id === undefined) return null
  const language = req.i18n.language
  const t = translator(languageOf(language))
  const docs = await docsOf({ req, collection: 'contracts', where: { project: { equals: id } } })
  return (
    <div className="az-sheet">
      <div className="az-sheet__links">
        <Link
          className="btn btn--style-secondary btn--size-small"
          href={`/admin/contract/new?project=${id}`}
          id="new-contract"
          prefetch={false}
        >
          {t('panelWork.newContract.label')}
        </Link>
      </div>
      {docs.length === 0 && <EmptyState title={t('panelWork.noContracts')} />}
      <ul className="az-rows">
        {docs.map(({ id: contract, contractNumber, title, status, amount, currency }) => (
          <Row
            href={`/admin/collections/contracts/${contract}`}
            key={contract}
            t={t}
            name={`${contractNumber} · ${title}`}
            status={status}
          >
            <Money amountMinor={amount} currency={currency} />
          </Row>
        ))}
      </ul>
    </div>
  )
}
