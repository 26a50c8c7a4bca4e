import { api } from '../api.ts'
import { Await } from '../parts/Await.tsx'
import { Field } from '../parts/Field.tsx'
import { Form } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { SaveButton } from '../parts/SaveButton.tsx'
import { StatementTable } from '../parts/StatementTable.tsx'
import { textIn } from '../state/textIn.ts'
import { useStatement } from '../state/useStatement.ts'
import { usePortal } from '../state/portalContext.ts'

/** What the client owes and how it came about, by currency, on the page or as CSV. */
export function Statement() {
  const { t } = usePortal()
  const statement = useStatement()
  const { range, show, more } = statement
  const { from, to } = range
  const loadCsv = () =>
    api.request('get', '/payments/statement', {
      query: { ...(from && { from }), ...(to && { to }), format: 'csv' },
    })
  return (
    <Page title={t.statement}>
      <Form
        onSend={(values) => show({ from: textIn(values, 'from'), to: textIn(values, 'to') })}
        button={t.show}
        isQuiet
      >
        <p className="soft">{t.statementHint}</p>
        <div className="pair">
          <Field name="from" type="date" label={t.from} isOptional />
          <Field name="to" type="date" label={t.to} isOptional />
        </div>
      </Form>
      <Await loaded={statement}>
        {({ currencies }) =>
          currencies.length === 0 ? (
            <p className="empty">{t.emptyStatement}</p>
          ) : (
            <>
              {currencies.map((section) => (
                <StatementTable key={section.currency} section={section} />
              ))}
              <div className="actions">
                {more && (
                  <button type="button" className="button" onClick={() => void more()}>
                    {t.loadMore}
                  </button>
                )}
                <SaveButton label={t.downloadCsv} name="statement.csv" load={loadCsv} />
              </div>
            </>
          )
        }
      </Await>
    </Page>
  )
}
