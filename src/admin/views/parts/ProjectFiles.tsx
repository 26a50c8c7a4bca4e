import type { UIFieldServerProps } from 'payload'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { UploadFile } from '../../work/UploadFile.tsx'
import { docsOf } from './docsOf.ts'
import { momentOf } from './momentOf.ts'
import { sizeOf } from './sizeOf.ts'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'

/** The files of a project, to open, and an upload. */
export async function ProjectFiles({ req, id }: UIFieldServerProps) {
  if (id === undefined) return null
  const language = req.i18n.language
  const t = translator(languageOf(language))
  const where = { project: { equals: id }, kind: { equals: 'project' } }
  const docs = await docsOf({ req, collection: 'project-files', where, limit: 100 })
  return (
    <div className="az-sheet">
      <div className="az-sheet__links">
        <UploadFile path={`/projects/${id}/files`} />
      </div>
      {docs.length === 0 && <EmptyState title={t('panelWork.noFiles')} />}
      <ul className="az-rows">
        {docs.map(({ id: file, filename, path, size, createdAt, description }) => (
          <li className="az-rows__row" key={file}>
            <a className="az-link" dir="auto" href={`/api/files/download/${path}`} rel="noreferrer" target="_blank">
              {filename}
            </a>
            <span dir="auto">{description}</span>
            <bdi className="az-rows__more" dir="ltr">
              {sizeOf(size)}
            </bdi>
            <span className="az-rows__more">{momentOf({ time: createdAt, req })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
