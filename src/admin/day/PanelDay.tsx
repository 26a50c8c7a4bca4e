import type { Payload, TypedUser } from 'payload'
import type { ReactNode } from 'react'
import { DayProvider } from './DayProvider.tsx'

type Props = { payload: Payload; user?: TypedUser | null; children?: ReactNode }

/** Gives client components the company's time zone, so that their days are its days. Strangers are told UTC. */
export async function PanelDay({ payload, user, children }: Props) {
  const company = user ? await payload.findGlobal({ slug: 'company', depth: 0, select: { timezone: true } }) : undefined
  return <DayProvider timezone={company?.timezone ?? 'UTC'}>{children}</DayProvider>
}
