import { ForgotForm } from '../password/ForgotForm.tsx'

/** Replaces Payload's page, whose links know neither our sessions nor our limits. Open to everyone. */
export function ForgotPassword() {
  return <ForgotForm />
}
