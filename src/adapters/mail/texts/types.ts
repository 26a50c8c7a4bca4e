import type { NotificationTopic } from '../../../domain/notificationKinds.ts'
import type { MailFormat } from '../mailFormat.ts'
import type { DigestEntry, MailTemplate, MailTemplates } from '../templates.ts'
import type { MailCompany } from '../types.ts'

/** What a mail says, as plain text: the layouts escape it. */
export type MailContent = {
  subject: string
  heading: string
  paragraphs: string[]
  facts?: { label: string; value: string }[]
  /** What a person wrote, set apart from what the platform says. */
  quote?: string
  /** Several events in one mail. */
  entries?: readonly DigestEntry[]
  /** What is said of events that are not listed. */
  more?: string
  button?: { label: string; href: string }
  /** How long the link lives, what to do if it was not asked for. */
  notes?: string[]
}

type TemplateText<Template extends MailTemplate> = (parts: {
  data: MailTemplates[Template]
  format: MailFormat
  company: MailCompany
}) => MailContent

/** The templates of one area. */
export type TemplateTexts = { [Template in MailTemplate]?: TemplateText<Template> }

export type MailTexts = {
  greeting: (data: { firstName?: string }) => string | undefined
  /** Why the reader got the mail. */
  why: (company: string) => string
  /** What the link in the footer ends; `email` ends all that is not essential. */
  unsubscribe: Record<NotificationTopic | 'email', string>
  templates: { [Template in MailTemplate]: TemplateText<Template> }
}
