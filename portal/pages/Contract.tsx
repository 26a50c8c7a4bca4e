import { useEffect } from 'react'
import { api } from '../api.ts'
import { formatMoney, formatTime } from '../format.ts'
import { Await } from '../parts/Await.tsx'
import { Field } from '../parts/Field.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { OpenFile } from '../parts/OpenFile.tsx'
import { Page } from '../parts/Page.tsx'
import { PaymentPlan } from '../parts/PaymentPlan.tsx'
import { SaveButton } from '../parts/SaveButton.tsx'
import { SignContract } from '../parts/SignContract.tsx'
import { Status } from '../parts/Status.tsx'
import { contractUrl } from '../state/fileUrls.ts'
import { textIn } from '../state/textIn.ts'
import { useLive } from '../state/useLive.ts'
import { shallow } from '../state/shallow.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal, useUser } from '../state/portalContext.ts'
import type { Contract as Doc } from '../types.ts'

export function Contract({ id }: { id: string }) {
  const { t, language, refreshUser } = usePortal()
  const contract = useLoaded(`contract ${id}`, () => shallow(api.get('/contracts/{id}', { path: { id } })))
  useLive(['notification'], () => {
    contract.reload()
    void refreshUser()
  })
  return (
    <Page title={contract.data?.title ?? t.contracts} aside={contract.data && <Status value={contract.data.status} />}>
      <Await loaded={contract}>
        {(doc) => (
          <>
            <dl className="facts">
              <dt>{t.contractNumber}</dt>
              <dd>
                <bdi>{doc.contractNumber}</bdi>
              </dd>
              <dt>{t.amount}</dt>
              <dd>
                <bdi>{formatMoney(doc.amount, doc.currency)}</bdi>
              </dd>
            </dl>
            <div className="actions">
              <OpenFile href={`/api/contracts/${id}/pdf`} find={() => contractUrl(id)} className="button button--main">
                {t.readContract}
              </OpenFile>
              {doc.signatures.length > 0 && (
                <SaveButton
                  label={t.downloadEvidence}
                  name={`${doc.contractNumber}.zip`}
                  load={() => api.get('/contracts/{id}/evidence', { path: { id } })}
                />
              )}
            </div>
            {doc.signatures.length > 0 && (
              <section>
                <h2>{t.signatures}</h2>
                <ul>
                  {doc.signatures.map(({ id: signature, signerName, signedAt }) => (
                    <li key={signature}>{t.signedBy(signerName, formatTime(signedAt, language))}</li>
                  ))}
                </ul>
              </section>
            )}
            <PaymentPlan contract={id} />
            {doc.status === 'sent' && <Decision contract={doc} onDone={contract.reload} />}
          </>
        )}
      </Await>
    </Page>
  )
}

/** Sign or decline. What has to be proven first is said before anything is filled in. */
function Decision({ contract, onDone }: { contract: Doc; onDone: () => void }) {
  const { t, language, refreshUser } = usePortal()
  const { emailVerifiedAt, identityStatus } = useUser()
  // What they have proven since they signed in.
  useEffect(() => void refreshUser(), [refreshUser])
  const decline = async (values: FormData) => {
    await api.post('/contracts/{id}/decline', {
      path: { id: contract.id },
      body: { reason: textIn(values, 'reason') },
    })
    onDone()
  }
  return (
    <>
      <section>
        <h2>{t.signContract}</h2>
        {contract.expiresAt && <p>{t.signBy(formatTime(contract.expiresAt, language))}</p>}
        {!emailVerifiedAt ? (
          <p className="note">{t.emailFirst}</p>
        ) : identityStatus !== 'verified' ? (
          <p className="note">
            {t.identityFirst} <Link to="/profile/identity">{t.identity}</Link>
          </p>
        ) : (
          <SignContract contract={contract} onSigned={onDone} />
        )}
      </section>
      <details className="card">
        <summary>{t.declineContract}</summary>
        <Form onSend={decline} button={t.decline} isQuiet>
          <Field name="reason" label={t.declineReason} isLong />
        </Form>
      </details>
    </>
  )
}
