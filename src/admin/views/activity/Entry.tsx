import { Link } from '@payloadcms/ui'
import type { ActivityLog } from '../../../payload-types.ts'
import { actionLabel } from '../../parts/actionLabel.ts'
import { DateTime } from '../../parts/DateTime.tsx'
import { Changes } from './Changes.tsx'
import { activityUrl, pageOf } from './links.ts'
import type { ActivityProps } from './activityProps.ts'
import { sayState } from '../../../i18n/sayState.ts'

/** One entry: action, record, who and when; expanded, its changes and where it came from. */
export function Entry({ entry, ...shown }: ActivityProps & { entry: ActivityLog }) {
  const { t, language, timezone, names, labels } = shown
  const { action, actor, actorRole, entityType, entityId, createdAt, address, userAgent, requestId } = entry
  const kind = entityType ? names.kind(entityType) : undefined
  const thing = entityId === actor ? undefined : (entityId && labels[entityId]) || (entityId ? kind : undefined)
  const href = pageOf({ entityType, entityId })
  const actorId = typeof actor === 'string' ? actor : undefined
  const role = sayState(t, actorRole)
  return (
    <li className="az-entry">
      <div className="az-entry__head">
        <span className="az-entry__what">{actionLabel({ action, t })}</span>
        {thing && (
          <span className="az-entry__about">
            {href ? (
              <Link className="az-link" href={href} prefetch={false}>
                <bdi>{thing}</bdi>
              </Link>
            ) : (
              <bdi>{thing}</bdi>
            )}
            {entityId && (
              <Link
                aria-label={`${t('panelActivity.filter')}: ${t('panelActivity.only')} ${thing}`}
                className="az-entry__only"
                href={activityUrl({ entityId })}
                prefetch={false}
                title={`${t('panelActivity.only')} ${thing}`}
              >
                {t('panelActivity.filter')}
              </Link>
            )}
          </span>
        )}
        <DateTime at={createdAt} language={language} timezone={timezone} />
      </div>
      <div className="az-entry__who">
        {actorId ? (
          <Link
            className="az-link"
            href={activityUrl({ actor: actorId })}
            prefetch={false}
            title={`${t('panelActivity.by')} ${labels[actorId] ?? actorId}`}
          >
            <bdi>{labels[actorId] ?? actorId}</bdi>
          </Link>
        ) : (
          role
        )}
        {actorId && <> · {role}</>}
        {address && (
          <>
            {' '}
            · <bdi dir="ltr">{address}</bdi>
          </>
        )}
      </div>
      <details className="az-entry__more">
        <summary>{t('panelActivity.changes')}</summary>
        <Changes {...shown} entry={entry} />
        <dl className="az-facts">
          <Fact name={t('panelActivity.request')} value={requestId} />
          <Fact name={t('panelActivity.browser')} value={userAgent} />
        </dl>
      </details>
    </li>
  )
}

function Fact({ name, value }: { name: string; value: string | null | undefined }) {
  if (!value) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi dir="ltr">{value}</bdi>
      </dd>
    </div>
  )
}
