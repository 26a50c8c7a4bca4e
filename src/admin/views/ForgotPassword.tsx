import { ForgotForm } from '../password/ForgotForm.tsx'

/** In the place of Payload's page, whose links know neither our sessions nor our limits. Anybody may open it. */
export function ForgotPassword() {
  return <ForgotForm />
}
