'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useApi } from '../parts/useApi.ts'

export type MeanwhileChange = {
  at: string
  by: { id: string; name: string } | null
  fields: { name: string; before: unknown; after: unknown }[]
}

export type Meanwhile = { updatedAt: string; changes: MeanwhileChange[] }

/** Asks for others' changes to this form's document since it was loaded; none when it is new. */
export function useChangesMeanwhile(): () => Promise<Meanwhile | 'lost' | undefined> {
  const { call } = useApi()
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const { getField } = useForm()
  return async () => {
    const since: unknown = getField('updatedAt')?.value
    const entityType = globalSlug ?? collectionSlug
    if (typeof since !== 'string' || since === '' || !entityType || (!globalSlug && id === undefined)) return undefined
    const query = new URLSearchParams({ entityType, since, ...(globalSlug ? {} : { entityId: String(id) }) })
    const reply = await call({ method: 'GET', path: `/admin/changes?${query}` })
    // The endpoint's answer, as the contract defines it.
    if (reply.ok) return reply.body as Meanwhile
    // A refusal here is a refusal of the save too, which gives the reason.
    return reply.code === '' ? 'lost' : undefined
  }
}
