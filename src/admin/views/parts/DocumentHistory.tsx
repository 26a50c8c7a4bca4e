import type { UIFieldServerProps } from 'payload'
import { History } from './History.tsx'

/** The history of a document, at its end. */
export function DocumentHistory({ req, id, collectionSlug }: UIFieldServerProps) {
  return id === undefined || id === null ? null : <History collection={collectionSlug} id={String(id)} req={req} />
}
