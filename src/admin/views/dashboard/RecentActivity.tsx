import { Link } from '@payloadcms/ui'
import { actionLabel } from '../../parts/actionLabel.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { sayState } from '../../../i18n/sayState.ts'
import type { Names } from '../activity/names.ts'
import { pageOf } from '../activity/links.ts'
import type { DashboardProps } from './dashboardProps.ts'

/** The newest ten entries of the activity log, in plain words. */
export function RecentActivity({ data, t, language, timezone, names }: DashboardProps & { names: Names }) {
  const all = (
    <Link className="az-link" href="/admin/activity" prefetch={false}>
      {t('panelDashboard.allActivity')}
    </Link>
  )
  return (
    <Section actions={all} card title={t('panelDashboard.recent')}>
      {data.recentActivity.length === 0 && <EmptyState title={t('panelDashboard.noRecent')} />}
      <ul className="az-list">
        {data.recentActivity.map(({ id, action, actor, actorRole, entityType, entityId, createdAt }) => {
          const href = pageOf({ entityType, entityId })
          const thing =
            entityId === actor
              ? undefined
              : (entityId && data.labels[entityId]) || (entityType ? names.kind(entityType) : undefined)
          const role = sayState(t, actorRole)
          const who = typeof actor === 'string' ? data.labels[actor] : undefined
          return (
            <li className="az-list__row" key={id}>
              <span className="az-list__name">
                {actionLabel({ action, t })}
                {thing && ': '}
                {thing && href ? (
                  <Link className="az-link" href={href} prefetch={false}>
                    <bdi>{thing}</bdi>
                  </Link>
                ) : (
                  <bdi>{thing}</bdi>
                )}
              </span>
              <span className="az-list__end az-soft">
                <DateTime at={createdAt} language={language} timezone={timezone} />
              </span>
              <span className="az-list__below">
                <bdi>{who ?? role}</bdi>
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
