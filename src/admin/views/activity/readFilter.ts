import type { ActivityFilter } from '../../../workflows/activity/readActivity.ts'

const dayMs = 24 * 60 * 60 * 1000
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const day = /^\d{4}-\d{2}-\d{2}$/

/** What the address asks for, as texts for the form; what makes no sense is as if it were not there. */
export type Asked = {
  words: Record<'text' | 'actor' | 'action' | 'entityType' | 'entityId' | 'from' | 'to', string>
  filter: ActivityFilter
  page: number
}

export function readFilter(query: Record<string, string | string[] | undefined>): Asked {
  const word = (name: string, fits: (value: string) => boolean = () => true) => {
    const value = [query[name]].flat()[0]?.trim().slice(0, 200) ?? ''
    return fits(value) ? value : ''
  }
  const isDay = (value: string) => day.test(value) && !Number.isNaN(Date.parse(value))
  const words = {
    text: word('text'),
    actor: word('actor', (value) => value === 'system' || uuid.test(value)),
    action: word('action'),
    entityType: word('entityType'),
    entityId: word('entityId', (value) => uuid.test(value)),
    from: word('from', isDay),
    to: word('to', isDay),
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
      from: words.from ? new Date(words.from) : undefined,
      to: words.to ? new Date(Date.parse(words.to) + dayMs) : undefined,
    },
  }
}
