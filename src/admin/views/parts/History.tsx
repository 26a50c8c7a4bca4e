import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import type { ActivityLog, User } from '../../../payload-types.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { activityUrl } from '../activity/links.ts'
import { actionLabel } from '../../parts/actionLabel.ts'
import { Section } from '../../parts/Section.tsx'
import { partsTexts } from '../../texts/parts.ts'
import { textsIn } from '../../texts/defineTexts.ts'
import { namesOf } from '../activity/names.ts'
import { momentOf } from './momentOf.ts'

const shownEntries = 10

/** What was done with a document and by whom, the newest first, as the activity log has it. Two statements. */
export async function History({ req, collection, id }: { req: PayloadRequest; collection: string; id: string }) {
  const language = req.i18n.language
  const texts = textsIn(partsTexts, language)
  const kind = namesOf({ payload: req.payload, i18n: req.i18n }).kind(collection)
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
      title={texts.history}
      {...(hasNextPage && {
        actions: (
          <Link className="az-link" href={all} prefetch={false}>
            {texts.wholeHistory}
          </Link>
        ),
      })}
    >
      {docs.length === 0 ? (
        <EmptyState title={texts.noHistory} />
      ) : (
        <ol className="az-history">
          {docs.map((entry) => (
            <li key={entry.id}>
              <time dateTime={entry.createdAt}>{momentOf({ time: entry.createdAt, req })}</time>
              <span className="az-history__what">{actionLabel({ action: entry.action, kind, language })}</span>
              <bdi>{actorOf(entry) ?? texts.platform}</bdi>
              {reasonOf(entry) && <q dir="auto">{reasonOf(entry)}</q>}
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

function reasonOf({ after }: ActivityLog): string | undefined {
  const reason = typeof after === 'object' && after !== null && !Array.isArray(after) ? after['reason'] : undefined
  // A word of a closed list is no reason that somebody gave.
  return typeof reason === 'string' && !/^[a-z_]+$/.test(reason) ? reason : undefined
}
