import type { ActivityAction } from '../../domain/activity/activityActions.ts'
import type { GlobalSlug, Slug } from '../../slugs.ts'

type Change = 'create' | 'update' | 'delete'

/** Collections that may be changed through Payload itself: the panel, REST, GraphQL. */
const changeActions: Partial<Record<Slug | GlobalSlug, Partial<Record<Change, ActivityAction>>>> = {
  users: { create: 'user.created', update: 'user.updated' },
  'project-types': { create: 'project_type.created', update: 'project_type.updated' },
  projects: { create: 'project.created', update: 'project.updated' },
  'project-milestones': { update: 'milestone.updated', delete: 'milestone.deleted' },
  contracts: { update: 'contract.updated' },
  'contract-templates': {
    create: 'contract_template.created',
    update: 'contract_template.updated',
    delete: 'contract_template.deleted',
  },
  invoices: { create: 'invoice.created', update: 'invoice.updated' },
  media: { create: 'media.created', update: 'media.updated', delete: 'media.deleted' },
  company: { update: 'company.updated' },
}

/**
 * The activity log's name for a generic change. A change without a name throws: nothing happens that the log cannot
 * record.
 */
export function changeAction({ slug, change }: { slug: string; change: Change }): ActivityAction {
  const actions: Partial<Record<string, Partial<Record<Change, ActivityAction>>>> = changeActions
  const action = actions[slug]?.[change]
  if (!action) throw new Error(`The activity log has no name for this change: ${change} of ${slug}.`)
  return action
}
