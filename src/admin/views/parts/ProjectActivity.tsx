import type { UIFieldServerProps } from 'payload'
import { History } from './History.tsx'

/** The history of a project. */
export function ProjectActivity({ req, id }: UIFieldServerProps) {
  return id === undefined ? null : <History collection="projects" id={String(id)} req={req} />
}
