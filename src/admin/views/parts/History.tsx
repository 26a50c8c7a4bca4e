import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import type { ActivityLog, User } from '../../../payload-types.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { listUrl } from '../../parts/listUrl.ts'
import { Section } from '../../parts/Section.tsx'
import { partsTexts } from '../../texts/parts.ts'
import { textsIn } from '../../texts/defineTexts.ts'

const shownEntries = 10

/** What was done with a document and by whom, the newest first, as the activity log has it. Two statements. */
export async function History({ req, collection, id }: { req: PayloadRequest; collection: string; id: string }) {
  const language = req.i18n.language
  const texts = textsIn(partsTexts, language)
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
  const all = listUrl({ collection: 'activity-logs', where })
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
              <time dateTime={entry.createdAt}>{momentOf({ time: entry.createdAt, language })}</time>
              <bdi className="az-history__what">{entry.action}</bdi>
              <bdi>{actorOf(entry) ?? texts.platform}</bdi>
              {reasonOf(entry) && <q dir="auto">{reasonOf(entry)}</q>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

/** A moment in the reader's words, in UTC. */
export function momentOf({ time, language }: { time: string; language: string }): string {
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  return `${words.format(new Date(time))} UTC`
}

function actorOf({ actor }: ActivityLog): string | undefined {
  if (!actor || typeof actor === 'string') return undefined
  const { firstName, lastName }: User = actor
  return `${firstName} ${lastName}`
}

function reasonOf({ after }: ActivityLog): string | undefined {
  const reason = typeof after === 'object' && after !== null && !Array.isArray(after) ? after['reason'] : undefined
  return typeof reason === 'string' ? reason : undefined
}
