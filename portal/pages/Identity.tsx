import { api, type Progress } from '../api.ts'
import { Await } from '../parts/Await.tsx'
import { Field } from '../parts/Field.tsx'
import { Form } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { Status } from '../parts/Status.tsx'
import { checkImages } from '../state/checkImages.ts'
import { fileIn } from '../state/textIn.ts'
import { useLive } from '../state/useLive.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'

/** The images of an identity document, by camera or from files. What is wrong is said before they are sent. */
export function Identity() {
  const { t, refreshUser } = usePortal()
  const check = useLoaded('identity', () => api.get('/users/verification-status'))
  useLive(['notification'], () => {
    check.reload()
    void refreshUser()
  })
  const send = async (values: FormData, onProgress: (progress: Progress) => void) => {
    const images = { frontId: fileIn(values, 'frontId'), backId: fileIn(values, 'backId') }
    const { frontId, backId, signature } = await checkImages({
      images: { ...images, signature: fileIn(values, 'signature') },
      t,
    })
    await api.post('/users/verify-identity', { form: { frontId, backId, signature }, onProgress })
    check.reload()
    await refreshUser()
  }
  return (
    <Page title={t.identity} isNarrow>
      <Await loaded={check}>
        {({ status, rejectionReason }) => (
          <>
            <p>
              <Status value={status} words={t.identityStatus} />
            </p>
            {status === 'rejected' && rejectionReason && <p>{t.rejectedFor(rejectionReason)}</p>}
            {(status === 'not_submitted' || status === 'rejected') && (
              <>
                <p>{t.identityHint}</p>
                <Form onSend={send} button={t.sendIdentity}>
                  <Field name="frontId" type="file" accept="image/*" label={t.idFront} />
                  <Field name="backId" type="file" accept="image/*" label={t.idBack} />
                  <Field name="signature" type="file" accept="image/*" label={t.idSignature} />
                </Form>
              </>
            )}
          </>
        )}
      </Await>
    </Page>
  )
}
