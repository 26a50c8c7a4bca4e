import type { UIFieldServerProps } from 'payload'
import { History } from './History.tsx'

/** What was done with a document and by whom, at its end. */
export function DocumentHistory({ req, id, collectionSlug }: UIFieldServerProps) {
  return id === undefined || id === null ? null : <History collection={collectionSlug} id={String(id)} req={req} />
}
