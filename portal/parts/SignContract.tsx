import { useState } from 'react'
import { api, isApiError } from '../api.ts'
import { ProblemOfPortal } from '../state/textOfError.ts'
import { textIn } from '../state/textIn.ts'
import { usePortal } from '../state/portalContext.ts'
import type { Contract } from '../types.ts'
import { Field } from './Field.tsx'
import { Form } from './Form.tsx'
import { SignaturePad } from './SignaturePad.tsx'

type SignContractProps = { contract: Contract; onSigned: () => void }

/** By a typed name or by a drawing, and only with the consent that the platform records. */
export function SignContract({ contract, onSigned }: SignContractProps) {
  const { t } = usePortal()
  const [way, setWay] = useState<'typed' | 'drawn'>('typed')
  const [isOtherName, setOtherName] = useState(false)
  const [drawing, setDrawing] = useState<Blob>()
  const sign = async (values: FormData) => {
    const { id, documentSha256 } = contract
    if (values.get('consent') === null) throw new ProblemOfPortal(t.consentNeeded, 'consent')
    const confirmName = values.get('confirmName') === null ? {} : { confirmName: 'true' as const }
    if (way === 'drawn' && !drawing) throw new ProblemOfPortal(t.signatureNeeded)
    const proof =
      drawing && way === 'drawn' ? { signature: drawing } : { typedName: textIn(values, 'typedName'), ...confirmName }
    try {
      await api.post('/contracts/{id}/sign', {
        path: { id },
        form: { consent: 'true', documentSha256: documentSha256 ?? '', ...proof },
      })
    } catch (error) {
      setOtherName(isApiError(error, 'name_mismatch'))
      throw error
    }
    onSigned()
  }
  return (
    <Form onSend={sign} button={t.signContract}>
      <div className="choice" role="group" aria-label={t.signContract}>
        <button type="button" aria-pressed={way === 'typed'} onClick={() => setWay('typed')}>
          {t.typeName}
        </button>
        <button type="button" aria-pressed={way === 'drawn'} onClick={() => setWay('drawn')}>
          {t.drawSignature}
        </button>
      </div>
      {way === 'typed' ? (
        <Field name="typedName" label={t.fullName} autoComplete="name" className="signed-name" />
      ) : (
        <SignaturePad onDrawn={setDrawing} />
      )}
      {isOtherName && way === 'typed' && <Field name="confirmName" type="checkbox" label={t.confirmName} />}
      <Field name="consent" type="checkbox" label={contract.consent?.text ?? ''} />
    </Form>
  )
}
