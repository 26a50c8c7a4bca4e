import type { UIFieldServerProps } from 'payload'
import { History } from './History.tsx'

/** What was done with a project and by whom. */
export function ProjectActivity({ req, id }: UIFieldServerProps) {
  return id === undefined ? null : <History collection="projects" id={String(id)} req={req} />
}
