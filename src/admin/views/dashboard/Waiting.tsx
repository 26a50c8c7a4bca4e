import { Link } from '@payloadcms/ui'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { lists } from './lists.ts'
import type { Shown } from './shown.ts'

type Tile = { name: keyof Shown['texts']['tiles']; count: number; href: string; isLate?: boolean }

/** What waits, the most pressing first; what there is nothing of steps back. */
export function Waiting({ data, texts }: Shown) {
  const tiles = tilesOf(data)
  const waiting = tiles.filter(({ count }) => count > 0)
  return (
    <Section title={texts.waiting}>
      {waiting.length === 0 && <EmptyState title={texts.nothingWaits} />}
      <ul className="az-tiles">
        {[...waiting, ...tiles.filter(({ count }) => count === 0)].map(({ name, count, href, isLate = false }) => (
          <li key={name}>
            <Link
              className={['az-tile', count === 0 && 'az-tile--none', isLate && count > 0 && 'az-tile--late']
                .filter(Boolean)
                .join(' ')}
              href={href}
              id={`tile-${name}`}
              prefetch={false}
            >
              <span className="az-tile__count">{count}</span>
              <span className="az-tile__label">{texts.tiles[name]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function tilesOf({ projects, alerts, worklist }: Shown['data']): Tile[] {
  const sum = (key: 'count' | 'overdue') => worklist.openInvoices.reduce((total, row) => total + row[key], 0)
  return [
    { name: 'stuck', count: worklist.stuck, href: lists.stuck(), isLate: true },
    { name: 'reviews', count: worklist.openReviews, href: lists.reviews(), isLate: true },
    { name: 'overdue', count: sum('overdue'), href: lists.overdue(), isLate: true },
    { name: 'projects', count: projects.byStatus['submitted'] ?? 0, href: lists.projects('submitted') },
    { name: 'identity', count: alerts.identityChecks.count, href: lists.identity() },
    { name: 'messages', count: worklist.unreadMessages, href: lists.messages() },
    { name: 'toActivate', count: worklist.contractsToActivate.count, href: lists.contracts('signed') },
    { name: 'expiring', count: alerts.expiringContracts.count, href: lists.expiring() },
    { name: 'toSign', count: worklist.contractsToSign.count, href: lists.toSign() },
    { name: 'openInvoices', count: sum('count'), href: lists.openInvoices() },
  ]
}
