import type { MailJob } from '../../adapters/mail/mailJob.ts'
import type { WaitingMail } from './waitingMails.ts'

/** More than anyone reads. The rest is a number. */
const mostEntries = 50

/**
 * One event as its own mail, several as one digest. Its one-click unsubscribe ends mail of its topic, or of all topics
 * when it has several.
 */
export function mailOf({ userId, waiting }: { userId: string; waiting: readonly WaitingMail[] }): MailJob {
  const [first, second] = waiting
  if (!first) throw new Error('There is no mail of nothing.')
  const isOneTopic = waiting.every(({ topic }) => topic === first.topic)
  const reader = {
    to: first.email,
    locale: first.locale ?? 'en',
    timezone: first.timezone ?? 'UTC',
    role: first.role,
    unsubscribe: { userId, from: isOneTopic ? first.topic : ('email' as const) },
  }
  if (!second) return { ...first.mail, ...reader }
  return {
    ...reader,
    kind: 'digest',
    link: first.role === 'admin' ? { site: 'backend', path: '/admin' } : { path: '/notifications' },
    data: {
      firstName: first.firstName,
      items: waiting.slice(0, mostEntries).map(({ mail }) => mail),
      more: Math.max(0, waiting.length - mostEntries),
    },
  }
}
