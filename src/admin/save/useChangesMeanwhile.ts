'use client'

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'

export type MeanwhileChange = {
  at: string
  by: { id: string; name: string } | null
  fields: { name: string; before: unknown; after: unknown }[]
}

export type Meanwhile = { updatedAt: string; changes: MeanwhileChange[] }

/** Asks what others changed in the document of this form since it was loaded; nothing where it is new. */
export function useChangesMeanwhile(): () => Promise<Meanwhile | 'lost' | undefined> {
  const { config } = useConfig()
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const { getField } = useForm()
  return async () => {
    const since: unknown = getField('updatedAt')?.value
    const entityType = globalSlug ?? collectionSlug
    if (typeof since !== 'string' || since === '' || !entityType || (!globalSlug && id === undefined)) return undefined
    const query = new URLSearchParams({ entityType, since, ...(globalSlug ? {} : { entityId: String(id) }) })
    try {
      const answer = await fetch(`${config.serverURL}${config.routes.api}/admin/changes?${query}`, {
        credentials: 'include',
      })
      // The endpoint's answer, as its row in the contract has it. What is refused here, the saving is refused for, too, and says why.
      return answer.ok ? ((await answer.json()) as Meanwhile) : undefined
    } catch {
      return 'lost'
    }
  }
}
