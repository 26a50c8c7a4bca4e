import { defineKind, toAdmins, toClient } from './defineKind.ts'

type Project = { projectId: string; projectName: string }
type File = Project & { fileName: string }
type Milestone = Project & { milestoneId: string; milestoneTitle: string }

const project = {
  ...toClient,
  topic: 'projects',
  pace: 'digest',
  entity: ['projects', 'projectId'],
  pages: { client: '/projects/{projectId}', admin: '/admin/collections/projects/{projectId}' },
  button: 'openProject',
} as const

const milestone = { ...project, entity: ['project-milestones', 'milestoneId'] } as const

/** Days are `YYYY-MM-DD`, amounts are formatted, statuses are the lifecycle's. */
export const projectKinds = {
  'project.submitted': defineKind<Project & { clientName: string }>({
    ...project,
    ...toAdmins,
    when: 'a project is submitted, or confirmed by its owner',
    facts: ['projectName', 'clientName'],
  }),
  'project.created': defineKind<Project>({
    ...project,
    when: 'an admin creates a project for a client',
    facts: ['projectName'],
  }),
  'project.assigned': defineKind<Project & { clientName: string }>({
    ...project,
    when: 'an admin puts a colleague in charge of a project',
    audience: 'that colleague',
    facts: ['projectName', 'clientName'],
  }),
  'project.status_changed': defineKind<Project & { status: string }>({
    ...project,
    when: 'the status of a project changes',
    facts: ['projectName', 'status'],
  }),
  'project.updated': defineKind<
    Project & {
      progressPercent?: number
      startDate?: string
      deadline?: string
      estimatedCost?: string
      finalCost?: string
    }
  >({
    ...project,
    when: 'dates, costs or progress of a project change',
    facts: ['projectName', 'progressPercent', 'startDate', 'deadline', 'estimatedCost', 'finalCost'],
  }),
  'project.file_added': defineKind<File & { uploaderName: string }>({
    ...project,
    when: 'a file is added to a project',
    audience: 'the other side',
    facts: ['projectName', 'fileName', 'uploaderName'],
  }),
  'project.file_removed': defineKind<File & { removerName: string }>({
    ...project,
    when: 'a file is removed from a project',
    audience: 'the other side',
    facts: ['projectName', 'fileName', 'removerName'],
  }),
  'milestone.added': defineKind<Milestone & { dueDate?: string }>({
    ...milestone,
    when: 'a milestone is added to the plan of a project',
    facts: ['projectName', 'milestoneTitle', 'dueDate'],
  }),
  /** `change` says what of it: whichever of `formerTitle` and `dueDate` it names is there. */
  'milestone.changed': defineKind<
    Milestone & {
      change: 'renamed' | 'moved' | 'undated' | 'renamed_moved' | 'renamed_undated'
      formerTitle?: string
      dueDate?: string
    }
  >({
    ...milestone,
    when: 'the name or due date of a milestone changes',
    body: 'message',
    facts: ['projectName', 'milestoneTitle', 'formerTitle', 'dueDate'],
  }),
  'milestone.removed': defineKind<Project & { milestoneTitle: string }>({
    ...project,
    when: 'a milestone is removed from the plan of a project',
    facts: ['projectName', 'milestoneTitle'],
  }),
  'milestone.completed': defineKind<Milestone & { progressPercent: number }>({
    ...milestone,
    when: 'a milestone is completed',
    facts: ['projectName', 'milestoneTitle', 'progressPercent'],
  }),
}
