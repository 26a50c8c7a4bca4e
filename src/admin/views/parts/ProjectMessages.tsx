import type { UIFieldServerProps } from 'payload'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { WriteMessage } from '../../work/WriteMessage.tsx'
import { docsOf } from './docsOf.ts'
import { momentOf } from './momentOf.ts'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'

const shownMessages = 20

/** The messages of a project, newest first, and a new message to its client. */
export async function ProjectMessages({ req, id }: UIFieldServerProps) {
  if (id === undefined) return null
  const language = req.i18n.language
  const t = translator(languageOf(language))
  const where = { project: { equals: id } }
  const docs = await docsOf({ req, collection: 'messages', where, depth: 1, limit: shownMessages })
  return (
    <div className="az-sheet">
      <div className="az-sheet__links">
        <WriteMessage project={String(id)} />
      </div>
      {docs.length === 0 && <EmptyState title={t('panelWork.noMessages')} />}
      <ol className="az-messages">
        {docs.map(({ id: message, sender, subject, content, createdAt, type }) => (
          <li className="az-messages__one" key={message}>
            <p className="az-messages__head">
              <bdi>{typeof sender === 'string' ? '–' : `${sender.firstName} ${sender.lastName}`}</bdi>
              {type !== 'general' && <StatusChip t={t} value={type} />}
              <span className="az-rows__more">{momentOf({ time: createdAt, req })}</span>
            </p>
            {subject && (
              <p className="az-messages__subject" dir="auto">
                {subject}
              </p>
            )}
            <p className="az-messages__text" dir="auto">
              {content}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}
