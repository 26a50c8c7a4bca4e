import type { CollectionAfterChangeHook } from 'payload'
import type { Project } from '../../src/payload-types.ts'
import { notifyOfNewProject } from '../../src/workflows/projects/notifyOfNewProject.ts'
import { notifyOfProjectChange } from '../../src/workflows/projects/notifyOfProjectChange.ts'

/** What an admin creates or changes through Payload’s own endpoints (the panel) notifies as our endpoints do. */
export const notifyOfChange: CollectionAfterChangeHook<Project> = async ({ req, operation, previousDoc, doc }) => {
  if (operation === 'create') await notifyOfNewProject({ req, project: doc })
  else await notifyOfProjectChange({ req, before: previousDoc, after: doc })
  return doc
}
