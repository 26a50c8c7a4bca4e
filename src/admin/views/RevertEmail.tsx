import { MinimalTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { ResetForm } from '../password/ResetForm.tsx'

/** Where an admin's former mailbox takes a change of the address back. Open to everyone, as the link's secret counts. */
export function RevertEmail({ searchParams }: AdminViewServerProps) {
  const token = searchParams?.['token']
  return (
    <MinimalTemplate className="login">
      <ResetForm path="/auth/revert-email" token={typeof token === 'string' ? token : ''} />
    </MinimalTemplate>
  )
}
