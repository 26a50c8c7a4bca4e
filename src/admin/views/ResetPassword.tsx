import { MinimalTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { ResetForm } from '../password/ResetForm.tsx'

/** Where an admin's mailed link leads. Open to everyone; the link's secret is what counts. */
export function ResetPassword({ searchParams }: AdminViewServerProps) {
  const token = searchParams?.['token']
  return (
    <MinimalTemplate className="login">
      <ResetForm token={typeof token === 'string' ? token : ''} />
    </MinimalTemplate>
  )
}
