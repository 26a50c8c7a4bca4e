import { Link } from '@payloadcms/ui'
import type { UIFieldServerProps } from 'payload'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Money } from '../../parts/Money.tsx'
import { textsIn } from '../../texts/defineTexts.ts'
import { workTexts } from '../../texts/work.ts'
import { docsOf } from './docsOf.ts'
import { Row } from './Row.tsx'

/** The contracts of a project, and the way to a new one. */
export async function ProjectContracts({ req, id }: UIFieldServerProps) {
  if (id === undefined) return null
  const language = req.i18n.language
  const texts = textsIn(workTexts, language)
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
          {texts.newContract.label}
        </Link>
      </div>
      {docs.length === 0 && <EmptyState title={texts.noContracts} />}
      <ul className="az-rows">
        {docs.map(({ id: contract, contractNumber, title, status, amount, currency }) => (
          <Row
            href={`/admin/collections/contracts/${contract}`}
            key={contract}
            language={language}
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
