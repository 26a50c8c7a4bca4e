'use client'

import { DocumentActions } from './DocumentActions.tsx'
import { projectActions } from './projectActions.ts'

export function ProjectActions() {
  return <DocumentActions build={projectActions} />
}
