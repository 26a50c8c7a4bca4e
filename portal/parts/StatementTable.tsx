import { formatAmount, formatDay, formatMoney } from '../format.ts'
import type { Statement } from '../state/useStatement.ts'
import { usePortal } from '../state/portalContext.ts'
import { Link } from './Link.tsx'

type Section = Statement['currencies'][number]

/** One currency: the balance before, every change with the balance after it, and the balance now. */
export function StatementTable({ section }: { section: Section }) {
  const { t } = usePortal()
  const { currency, opening, charged, paid, closing, lines } = section
  const bare = (amount: number) => <bdi>{formatAmount(amount, currency)}</bdi>
  const sums = [
    [t.charged, charged],
    [t.paid, paid],
    [t.closingBalance, closing],
  ] as const
  return (
    <section>
      <h2>
        <bdi>{currency}</bdi>
      </h2>
      <div className="scroll" role="region" aria-label={`${t.statement}, ${currency}`} tabIndex={0}>
        <table className="statement">
          <thead>
            <tr>
              <th scope="col">{t.entry}</th>
              <th scope="col">{t.amount}</th>
              <th scope="col">{t.balance}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td colSpan={2}>{t.openingBalance}</td>
              <td>{bare(opening)}</td>
            </tr>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>
                  <Entry line={line} currency={currency} />
                </td>
                <td>{bare(line.charged - line.paid)}</td>
                <td>{bare(line.balance)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {sums.map(([label, amount]) => (
              <tr key={label}>
                <th scope="row" colSpan={2}>
                  {label}
                </th>
                <td>
                  <bdi>{formatMoney(amount, currency)}</bdi>
                </td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </section>
  )
}

type EntryProps = { line: Section['lines'][number]; currency: string }

function Entry({ line, currency }: EntryProps) {
  const { t, language } = usePortal()
  const { date, title, number, description, invoice, creditNote, applied } = line
  const document = creditNote ?? invoice
  return (
    <>
      {title}
      {number && (
        <>
          {' '}
          {document ? (
            <Link to={`/invoices/${document}`}>
              <bdi>{number}</bdi>
            </Link>
          ) : (
            <bdi>{number}</bdi>
          )}
        </>
      )}
      <br />
      <span className="soft">
        {formatDay(date, language)}
        {description && (
          <>
            {' · '}
            <bdi>{description}</bdi>
          </>
        )}
        {applied !== 0 && (
          <>
            {' · '}
            {t.creditApplied(formatMoney(applied, currency))}
          </>
        )}
      </span>
    </>
  )
}
