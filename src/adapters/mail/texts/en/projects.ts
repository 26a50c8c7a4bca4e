import { projectStatusWords } from '../../../../domain/projectStatusWords.ts'
import type { TemplateTexts } from '../types.ts'

const statuses = projectStatusWords.en

export const projectTexts = {
  project_submitted: ({ data }) => ({
    subject: `New project: ${data.projectName}`,
    heading: 'A new project was submitted',
    paragraphs: [],
    facts: [
      { label: 'Project', value: data.projectName },
      { label: 'Client', value: data.clientName },
    ],
    button: { label: 'Open project', href: data.link },
  }),
  project_created: ({ data }) => ({
    subject: `A project was made for you: ${data.projectName}`,
    heading: 'A project was made for you',
    paragraphs: ['You can follow it from your account.'],
    facts: [{ label: 'Project', value: data.projectName }],
    button: { label: 'Open project', href: data.link },
  }),
  project_status_changed: ({ data }) => ({
    subject: `${data.projectName}: ${statuses[data.status] ?? data.status}`,
    heading: 'Your project has moved on',
    paragraphs: [],
    facts: [
      { label: 'Project', value: data.projectName },
      { label: 'Status', value: statuses[data.status] ?? data.status },
    ],
    button: { label: 'Open project', href: data.link },
  }),
  milestone_completed: ({ data }) => ({
    subject: `${data.projectName}: “${data.milestoneTitle}” is completed`,
    heading: 'A milestone is completed',
    paragraphs: [],
    facts: [
      { label: 'Project', value: data.projectName },
      { label: 'Milestone', value: data.milestoneTitle },
      ...(data.progressPercent === undefined ? [] : [{ label: 'Progress', value: `${data.progressPercent}%` }]),
    ],
    button: { label: 'Open project', href: data.link },
  }),
  project_assigned: ({ data }) => ({
    subject: `Yours now: ${data.projectName}`,
    heading: 'A project was assigned to you',
    paragraphs: [],
    facts: [
      { label: 'Project', value: data.projectName },
      { label: 'Client', value: data.clientName },
    ],
    button: { label: 'Open project', href: data.link },
  }),
  project_updated: ({ data, format }) => ({
    subject: `${data.projectName}: the plan was updated`,
    heading: 'The plan of your project was updated',
    paragraphs: [],
    facts: [
      { label: 'Project', value: data.projectName },
      ...(data.progressPercent === undefined ? [] : [{ label: 'Progress', value: `${data.progressPercent}%` }]),
      ...(data.startDate === undefined ? [] : [{ label: 'Start', value: format.date(data.startDate) }]),
      ...(data.deadline === undefined ? [] : [{ label: 'Deadline', value: format.date(data.deadline) }]),
      ...(data.estimatedCost === undefined ? [] : [{ label: 'Estimated cost', value: data.estimatedCost }]),
      ...(data.finalCost === undefined ? [] : [{ label: 'Final cost', value: data.finalCost }]),
    ],
    button: { label: 'Open project', href: data.link },
  }),
  milestone_added: ({ data, format }) => ({
    subject: `${data.projectName}: new milestone “${data.milestoneTitle}”`,
    heading: 'Your project has a new milestone',
    paragraphs: [],
    facts: [
      { label: 'Project', value: data.projectName },
      { label: 'Milestone', value: data.milestoneTitle },
      ...(data.dueDate === undefined ? [] : [{ label: 'Due', value: format.date(data.dueDate) }]),
    ],
    button: { label: 'Open project', href: data.link },
  }),
  milestone_changed: ({ data, format }) => ({
    subject: `${data.projectName}: milestone “${data.milestoneTitle}” was changed`,
    heading: 'A milestone of your project was changed',
    paragraphs: [],
    facts: [
      { label: 'Project', value: data.projectName },
      { label: 'Milestone', value: data.milestoneTitle },
      ...(data.formerTitle === undefined ? [] : [{ label: 'Before', value: data.formerTitle }]),
      ...(data.dueDate === undefined ? [] : [{ label: 'Due', value: format.date(data.dueDate) }]),
      ...(data.isUndated === true ? [{ label: 'Due', value: '–' }] : []),
    ],
    button: { label: 'Open project', href: data.link },
  }),
  milestone_removed: ({ data }) => ({
    subject: `${data.projectName}: milestone “${data.milestoneTitle}” was removed`,
    heading: 'A milestone of your project was removed',
    paragraphs: [],
    facts: [
      { label: 'Project', value: data.projectName },
      { label: 'Milestone', value: data.milestoneTitle },
    ],
    button: { label: 'Open project', href: data.link },
  }),
  file_added: ({ data }) => ({
    subject: `${data.projectName}: new file ${data.fileName}`,
    heading: 'A file was added',
    paragraphs: [],
    facts: [
      { label: 'Project', value: data.projectName },
      { label: 'File', value: data.fileName },
      { label: 'From', value: data.uploaderName },
    ],
    button: { label: 'Open project', href: data.link },
  }),
  file_removed: ({ data }) => ({
    subject: `${data.projectName}: file removed ${data.fileName}`,
    heading: 'A file was removed',
    paragraphs: [],
    facts: [
      { label: 'Project', value: data.projectName },
      { label: 'File', value: data.fileName },
      { label: 'By', value: data.removerName },
    ],
    button: { label: 'Open project', href: data.link },
  }),
  file_infected: ({ data }) => ({
    subject: `Malware found: ${data.fileName}`,
    heading: 'A file was removed',
    paragraphs: ['Malware was found in this file. It was removed before anybody could open it.'],
    facts: [{ label: 'File', value: data.fileName }],
    notes: ['Please have the device that it came from checked.'],
  }),
} satisfies TemplateTexts
