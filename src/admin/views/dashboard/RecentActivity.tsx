import { Link } from '@payloadcms/ui'
import { actionLabel } from '../../parts/actionLabel.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { When } from '../../parts/When.tsx'
import { labelOf } from '../../../domain/statusLabels.ts'
import type { Names } from '../activity/names.ts'
import { pageOf } from '../activity/links.ts'
import type { Shown } from './shown.ts'

/** The newest ten entries of the activity log, in people's words. */
export function RecentActivity({ data, texts, language, timezone, names }: Shown & { names: Names }) {
  const all = (
    <Link className="az-link" href="/admin/activity" prefetch={false}>
      {texts.allActivity}
    </Link>
  )
  return (
    <Section actions={all} card title={texts.recent}>
      {data.recentActivity.length === 0 && <EmptyState title={texts.noRecent} />}
      <ul className="az-list">
        {data.recentActivity.map(({ id, action, actor, actorRole, entityType, entityId, createdAt }) => {
          const href = pageOf({ entityType, entityId })
          const thing =
            entityId === actor
              ? undefined
              : (entityId && data.labels[entityId]) || (entityType ? names.kind(entityType) : undefined)
          const role = labelOf(actorRole)
          const who = typeof actor === 'string' ? data.labels[actor] : undefined
          return (
            <li className="az-list__row" key={id}>
              <span className="az-list__name">
                {actionLabel({ action, language, ...(entityType && { kind: names.kind(entityType) }) })}
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
                <When at={createdAt} language={language} timezone={timezone} />
              </span>
              <span className="az-list__below">
                <bdi>{who ?? (language.startsWith('ar') ? role.ar : role.en)}</bdi>
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
