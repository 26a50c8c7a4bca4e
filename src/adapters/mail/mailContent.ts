export type MailFacts = { label: string; value: string }[]

/** One event of several in a mail, in the reader's language. */
export type MailEntry = {
  title: string
  facts?: MailFacts
  /** What a person wrote. */
  detail?: string
  href: string
}

/** What a mail says, as plain text: the layouts escape it. */
export type MailContent = {
  subject: string
  heading: string
  paragraphs: string[]
  facts?: MailFacts
  /** What a person wrote, set apart from what the platform says. */
  quote?: string
  /** Several events in one mail. */
  entries?: readonly MailEntry[]
  /** How many events are not listed. */
  more?: string
  button?: { label: string; href: string }
  /** How long the link is valid, and what to do if the reader did not request it. */
  notes?: string[]
}
