import type { CollectionAfterChangeHook } from 'payload'
import type { Project } from '../../src/payload-types.ts'
import { tellOfNewProject } from '../../src/workflows/projects/tellOfNewProject.ts'
import { tellOfProjectChange } from '../../src/workflows/projects/tellOfProjectChange.ts'

/** What an admin makes or changes by Payload's own doors (the panel) is told of like what he changes by the endpoint. */
export const tellOfChange: CollectionAfterChangeHook<Project> = async ({ req, operation, previousDoc, doc }) => {
  if (operation === 'create') await tellOfNewProject({ req, project: doc })
  else await tellOfProjectChange({ req, before: previousDoc, after: doc })
  return doc
}
