import { useState } from 'react'
import { api } from '../api.ts'
import { formatTime } from '../format.ts'
import { Field } from '../parts/Field.tsx'
import { Form } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { fileIn } from '../state/textIn.ts'
import { usePortal } from '../state/portalContext.ts'

type Verdict = Awaited<ReturnType<typeof verify>>

const verify = (file: Blob) => api.post('/contracts/verify', { form: { file } })

/** For anyone who was handed a signed contract. */
export function VerifyContract() {
  const { t } = usePortal()
  const [verdict, setVerdict] = useState<Verdict>()
  const check = async (values: FormData) => {
    setVerdict(undefined)
    setVerdict(await verify(fileIn(values, 'file') ?? new Blob()))
  }
  return (
    <Page title={t.verifyContract} isNarrow>
      <p>{t.verifyHint}</p>
      <Form onSend={check} button={t.check}>
        <Field name="file" type="file" label={t.pdfFile} accept="application/pdf" />
      </Form>
      {verdict && <Result verdict={verdict} />}
    </Page>
  )
}

function Result({ verdict }: { verdict: Verdict }) {
  const { t, language } = usePortal()
  return (
    <section className={`note note--${verdict.valid ? 'good' : 'bad'}`} role="status">
      <h2>{verdict.valid ? t.documentValid : t.documentInvalid}</h2>
      {verdict.contractNumber !== undefined && (
        <p>
          {t.contractNumber}: <bdi>{verdict.contractNumber}</bdi>
        </p>
      )}
      {verdict.signatures.length === 0 && <p>{t.noSignatures}</p>}
      <ul>
        {verdict.signatures.map(({ signer, signedAt, status }, index) => (
          <li key={index}>
            {signedAt === null ? t.signerWithoutTime(signer) : t.signedBy(signer, formatTime(signedAt, language))}:{' '}
            {t.signature[status]}
          </li>
        ))}
        {verdict.problems.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </section>
  )
}
