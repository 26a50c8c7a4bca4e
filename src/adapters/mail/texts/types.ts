import type { MailFormat } from '../mailFormat.ts'
import type { MailTemplate, MailTemplates } from '../templates.ts'
import type { MailCompany } from '../types.ts'

/** What a mail says, as plain text: the layouts escape it. */
export type MailContent = {
  subject: string
  heading: string
  paragraphs: string[]
  facts?: { label: string; value: string }[]
  /** What a person wrote, set apart from what the platform says. */
  quote?: string
  button?: { label: string; href: string }
  /** How long the link lives, what to do if it was not asked for. */
  notes?: string[]
}

export type MailTexts = {
  greeting: (data: { firstName?: string }) => string | undefined
  /** Why the reader got the mail. */
  why: (company: string) => string
  templates: {
    [Template in MailTemplate]: (parts: {
      data: MailTemplates[Template]
      format: MailFormat
      company: MailCompany
    }) => MailContent
  }
}
