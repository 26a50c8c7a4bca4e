import { ProblemOfPortal } from '../state/textOfError.ts'
import { textIn } from '../state/textIn.ts'
import { usePortal } from '../state/portalContext.ts'
import { Field } from './Field.tsx'
import { Form } from './Form.tsx'

type NewPasswordFormProps = { onSave: (password: string) => Promise<unknown>; button: string }

/** A new password, entered twice. */
export function NewPasswordForm({ onSave, button }: NewPasswordFormProps) {
  const { t } = usePortal()
  const save = async (values: FormData) => {
    const password = textIn(values, 'password')
    if (password !== textIn(values, 'repeat')) throw new ProblemOfPortal(t.passwordsDiffer, 'repeat')
    await onSave(password)
  }
  return (
    <Form onSend={save} button={button}>
      <Field name="password" type="password" label={t.newPassword} hint={t.passwordHint} autoComplete="new-password" />
      <Field name="repeat" type="password" label={t.repeatPassword} autoComplete="new-password" />
    </Form>
  )
}
