import { Link } from '@payloadcms/ui'
import type { ActivityLog } from '../../../payload-types.ts'
import { actionLabel } from '../../parts/actionLabel.ts'
import { When } from '../../parts/When.tsx'
import { Changes } from './Changes.tsx'
import { activityUrl, pageOf } from './links.ts'
import type { Shown } from './shown.ts'

/** One entry: what was done, to what, by whom and when; unfolded, what it changed and where it came from. */
export function Entry({ entry, ...shown }: Shown & { entry: ActivityLog }) {
  const { texts, language, timezone, names, labels } = shown
  const { action, actor, actorRole, entityType, entityId, createdAt, address, userAgent, requestId } = entry
  const kind = entityType ? names.kind(entityType) : undefined
  const thing = entityId === actor ? undefined : (entityId && labels[entityId]) || (entityId ? kind : undefined)
  const href = pageOf({ entityType, entityId })
  const actorId = typeof actor === 'string' ? actor : undefined
  const role = texts.role[actorRole] ?? actorRole
  return (
    <li className="az-entry">
      <div className="az-entry__head">
        <span className="az-entry__what">{actionLabel({ action, language, ...(kind && { kind }) })}</span>
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
                aria-label={`${texts.filter}: ${texts.only} ${thing}`}
                className="az-entry__only"
                href={activityUrl({ entityId })}
                prefetch={false}
                title={`${texts.only} ${thing}`}
              >
                {texts.filter}
              </Link>
            )}
          </span>
        )}
        <When at={createdAt} language={language} timezone={timezone} />
      </div>
      <div className="az-entry__who">
        {actorId ? (
          <Link
            className="az-link"
            href={activityUrl({ actor: actorId })}
            prefetch={false}
            title={`${texts.by} ${labels[actorId] ?? actorId}`}
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
        <summary>{texts.changes}</summary>
        <Changes {...shown} entry={entry} />
        <dl className="az-facts">
          <Fact name={texts.request} value={requestId} />
          <Fact name={texts.browser} value={userAgent} />
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
