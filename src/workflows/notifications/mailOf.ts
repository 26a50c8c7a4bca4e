import type { MailJob } from '../../adapters/mail/templates.ts'
import type { WaitingMail } from './waitingMails.ts'

/** More than anybody reads; the rest is a number. */
const mostEntries = 50

/** One event as the mail that it is, several as one digest. Its one click ends mail of its topic, or of all topics where it has several. */
export function mailOf({ userId, waiting }: { userId: string; waiting: readonly WaitingMail[] }): MailJob {
  const [first, second] = waiting
  if (!first) throw new Error('There is no mail of nothing.')
  const isOneTopic = waiting.every(({ topic }) => topic === first.topic)
  const reader = {
    to: first.email,
    locale: first.locale ?? 'en',
    timezone: first.timezone ?? 'UTC',
    unsubscribe: { userId, from: isOneTopic ? first.topic : ('email' as const) },
  }
  if (!second) return { ...first.mail, ...reader }
  return {
    ...reader,
    template: 'digest',
    link: first.role === 'admin' ? { site: 'backend', path: '/admin' } : { path: '/notifications' },
    data: {
      firstName: first.firstName,
      items: waiting.slice(0, mostEntries).map(({ mail }) => mail),
      more: Math.max(0, waiting.length - mostEntries),
    },
  }
}
