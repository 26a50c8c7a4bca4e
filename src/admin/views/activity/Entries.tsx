import { Link } from '@payloadcms/ui'
import type { ActivityLog } from '../../../payload-types.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Entry } from './Entry.tsx'
import { activityUrl } from './links.ts'
import type { Asked } from './readFilter.ts'
import type { ActivityProps } from './activityProps.ts'

/** A page of entries, newest first, with links to newer and older ones. */
export function Entries({
  entries,
  hasMore,
  asked: { words, page },
  ...shown
}: ActivityProps & { entries: ActivityLog[]; hasMore: boolean; asked: Asked }) {
  const { t } = shown
  const turn = (to: number) => activityUrl({ ...words, ...(to > 1 && { page: String(to) }) })
  return (
    <>
      {entries.length === 0 ? (
        <EmptyState hint={t('panelActivity.emptyHint')} title={t('panelActivity.empty')} />
      ) : (
        <ol className="az-entries">
          {entries.map((entry) => (
            <Entry {...shown} entry={entry} key={entry.id} />
          ))}
        </ol>
      )}
      {(page > 1 || hasMore) && (
        <nav aria-label={t('panelActivity.page', { page })} className="az-pages">
          {page > 1 && (
            <Link className="az-link" href={turn(page - 1)} prefetch={false}>
              {t('panelActivity.newer')}
            </Link>
          )}
          <span>{t('panelActivity.page', { page })}</span>
          {hasMore && (
            <Link className="az-link" href={turn(page + 1)} prefetch={false}>
              {t('panelActivity.older')}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}
