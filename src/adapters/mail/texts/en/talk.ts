import type { TemplateTexts } from '../types.ts'

export const talkTexts = {
  message_received: ({ data }) => ({
    subject:
      data.projectName === undefined
        ? `New message from ${data.senderName}`
        : `New message from ${data.senderName}: ${data.projectName}`,
    heading: `${data.senderName} wrote to you`,
    paragraphs: [],
    quote: data.preview,
    button: { label: 'Read and reply', href: data.link },
  }),
  broadcast: ({ data }) => ({
    subject: data.title,
    heading: data.title,
    paragraphs: data.message.split(/\n{2,}/),
    ...(data.link !== undefined && { button: { label: 'Open', href: data.link } }),
  }),
  digest: ({ data, company }) => ({
    subject: `${countOf(data)} updates from ${company.name}`,
    heading: 'What happened since our last email',
    paragraphs: [],
    entries: data.entries,
    ...(data.more > 0 && { more: data.more === 1 ? 'and one more' : `and ${data.more} more` }),
    button: { label: 'See everything', href: data.link },
  }),
} satisfies TemplateTexts

function countOf({ entries, more }: { entries: readonly unknown[]; more: number }): number {
  return entries.length + more
}
