import type { CollectionAfterChangeHook } from 'payload'
import type { Project } from '../../src/payload-types.ts'
import { tellOfProjectChange } from '../../src/workflows/projects/tellOfProjectChange.ts'

/** What an admin changes by Payload's own doors (the panel) is told of like what he changes by the endpoint. */
export const tellOfChange: CollectionAfterChangeHook<Project> = async ({ req, operation, previousDoc, doc }) => {
  if (operation === 'update') await tellOfProjectChange({ req, before: previousDoc, after: doc })
  return doc
}
