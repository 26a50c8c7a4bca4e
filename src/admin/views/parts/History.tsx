import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import type { ActivityLog, User } from '../../../payload-types.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { activityUrl } from '../activity/links.ts'
import { actionLabel } from '../../parts/actionLabel.ts'
import { Section } from '../../parts/Section.tsx'
import { momentOf } from './momentOf.ts'
import { languageOf } from '../../../i18n/languageOf.ts'
import { sayReason } from '../../../i18n/sayReason.ts'
import type { Translate } from '../../../i18n/types.ts'
import { translator } from '../../../i18n/translator.ts'

const shownEntries = 10

/** The history of a document from the activity log, newest first. Two statements. */
export async function History({ req, collection, id }: { req: PayloadRequest; collection: string; id: string }) {
  const language = req.i18n.language
  const t = translator(languageOf(language))
  const where = { entityType: { equals: collection }, entityId: { equals: id } }
  const { docs, hasNextPage } = await req.payload.find({
    collection: 'activity-logs',
    where,
    sort: '-createdAt',
    limit: shownEntries,
    depth: 1,
    req,
    overrideAccess: false,
  })
  const all = activityUrl({ entityId: id })
  return (
    <Section
      title={t('panelCommon.history')}
      {...(hasNextPage && {
        actions: (
          <Link className="az-link" href={all} prefetch={false}>
            {t('panelCommon.wholeHistory')}
          </Link>
        ),
      })}
    >
      {docs.length === 0 ? (
        <EmptyState title={t('panelCommon.noHistory')} />
      ) : (
        <ol className="az-history">
          {docs.map((entry) => (
            <li key={entry.id}>
              <time dateTime={entry.createdAt}>{momentOf({ time: entry.createdAt, req })}</time>
              <span className="az-history__what">{actionLabel({ action: entry.action, t })}</span>
              <bdi>{actorOf(entry) ?? t('panelCommon.platform')}</bdi>
              {reasonOf({ entry, t }) && <q dir="auto">{reasonOf({ entry, t })}</q>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function actorOf({ actor }: ActivityLog): string | undefined {
  if (!actor || typeof actor === 'string') return undefined
  const { firstName, lastName }: User = actor
  return `${firstName} ${lastName}`
}

function reasonOf({ entry: { after }, t }: { entry: ActivityLog; t: Translate }): string | undefined {
  const reason = typeof after === 'object' && after !== null && !Array.isArray(after) ? after['reason'] : undefined
  // A fixed code is not a reason that someone gave.
  return typeof reason === 'string' && !/^[a-z_]+$/.test(reason) ? sayReason(t, reason) : undefined
}
