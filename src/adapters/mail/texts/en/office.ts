import type { TemplateTexts } from '../types.ts'

const spelled = (word: string) => word.replaceAll('_', ' ')

/** To admins, about money. */
export const officeTexts = {
  payment_arrived: ({ data }) => ({
    subject: `${data.clientName} paid ${data.amount}`,
    heading: 'A payment has come in',
    paragraphs: [],
    facts: [
      { label: 'Amount', value: data.amount },
      { label: 'For', value: data.description },
      { label: 'Client', value: data.clientName },
    ],
    button: { label: 'Open payment', href: data.link },
  }),
  refund_failed: ({ data }) => ({
    subject: `Not refunded: ${data.amount}`,
    heading: 'A refund failed',
    paragraphs: ['Nothing was given back. Please decide what to do.'],
    facts: [
      { label: 'Amount', value: data.amount },
      { label: 'Reason', value: data.reason },
    ],
    button: { label: 'Open refund', href: data.link },
  }),
  dispute: ({ data, format }) => ({
    subject: data.isNew ? `Disputed: ${data.amount}` : `Dispute of ${data.amount}: ${spelled(data.state)}`,
    heading: data.isNew ? 'A payment is disputed' : 'A dispute has moved on',
    paragraphs: [],
    facts: [
      { label: 'Amount', value: data.amount },
      { label: 'For', value: data.description },
      { label: 'State', value: spelled(data.state) },
      ...(data.reason === undefined ? [] : [{ label: 'Reason', value: spelled(data.reason) }]),
      ...(data.evidenceDueBy === undefined
        ? []
        : [{ label: 'Evidence due by', value: format.moment(data.evidenceDueBy) }]),
    ],
    button: { label: 'Open dispute', href: data.link },
  }),
  review_opened: ({ data }) => ({
    subject: `Money to look at: ${data.amount}`,
    heading: 'Money came that fits nothing',
    paragraphs: ['Please look at it and decide what becomes of it.'],
    facts: [
      { label: 'Amount', value: data.amount },
      { label: 'What is wrong', value: spelled(data.problem) },
    ],
    button: { label: 'Open review', href: data.link },
  }),
  stripe_event_failed: ({ data }) => ({
    subject: 'An event of Stripe could not be handled',
    heading: 'An event of Stripe could not be handled',
    paragraphs: ['It was tried several times and given up. It can be started again in the admin panel.'],
    facts: [
      { label: 'Event', value: data.event },
      { label: 'Error', value: data.error },
    ],
    button: { label: 'Open event', href: data.link },
  }),
} satisfies TemplateTexts
