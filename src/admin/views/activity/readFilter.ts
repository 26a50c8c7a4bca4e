import type { PayloadRequest } from 'payload'
import { isDay } from '../../../lib/isDay.ts'
import { momentFrom, momentUntil } from '../../../workflows/company/companyMoments.ts'
import type { ActivityFilter } from '../../../workflows/activity/readActivity.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The address's filter, as texts for the form. Invalid values are ignored. */
export type Asked = {
  words: Record<'text' | 'actor' | 'action' | 'entityType' | 'entityId' | 'from' | 'to', string>
  filter: ActivityFilter
  page: number
}

type Query = Record<string, string | string[] | undefined>

/** The filter of the address; its days are days of the company. */
export async function readFilter({ req, query }: { req: PayloadRequest; query: Query }): Promise<Asked> {
  const word = (name: string, fits: (value: string) => boolean = () => true) => {
    const value = [query[name]].flat()[0]?.trim().slice(0, 200) ?? ''
    return fits(value) ? value : ''
  }
  const isRealDay = (value: string) => isDay(value) && !Number.isNaN(Date.parse(value))
  const words = {
    text: word('text'),
    actor: word('actor', (value) => value === 'system' || uuid.test(value)),
    action: word('action'),
    entityType: word('entityType'),
    entityId: word('entityId', (value) => uuid.test(value)),
    from: word('from', isRealDay),
    to: word('to', isRealDay),
  }
  const page = Number(word('page', (value) => /^\d{1,4}$/.test(value))) || 1
  const isSystem = words.actor === 'system'
  return {
    words,
    page,
    filter: {
      text: words.text || undefined,
      actor: isSystem ? undefined : words.actor || undefined,
      isSystem,
      action: words.action || undefined,
      entityType: words.entityType || undefined,
      entityId: words.entityId || undefined,
      from: words.from ? await momentFrom({ req, said: words.from }) : undefined,
      to: words.to ? await momentUntil({ req, said: words.to }) : undefined,
    },
  }
}
