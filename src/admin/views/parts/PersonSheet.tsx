import type { UIFieldServerProps } from 'payload'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { ExportPerson } from '../../work/ExportPerson.tsx'
import { docsOf } from './docsOf.ts'
import { History } from './History.tsx'
import { momentOf } from './momentOf.ts'
import { PaymentsOf } from './PaymentsOf.tsx'
import { Row } from './Row.tsx'
import { SessionsOf } from './SessionsOf.tsx'
import { languageOf } from '../../../i18n/languageOf.ts'
import { translator } from '../../../i18n/translator.ts'

/** A person's records: projects, payments, identity checks, sessions, and the account's history. */
export async function PersonSheet({ data, req, id }: UIFieldServerProps) {
  if (id === undefined) return null
  const language = req.i18n.language
  const t = translator(languageOf(language))
  const sessions = <SessionsOf req={req} user={String(id)} />
  if (data['role'] !== 'client') {
    return (
      <div className="az-sheet">
        {sessions}
        <History collection="users" id={String(id)} req={req} />
      </div>
    )
  }
  const projects = await docsOf({ req, collection: 'projects', where: { client: { equals: id } } })
  const checks = await docsOf({ req, collection: 'identity-verifications', where: { user: { equals: id } }, limit: 10 })
  return (
    <div className="az-sheet">
      <div className="az-sheet__links">
        <ExportPerson id={String(id)} />
      </div>
      <Section title={t('panelWork.projects')}>
        {projects.length === 0 && <EmptyState title={t('panelWork.noProjects')} />}
        <ul className="az-rows">
          {projects.map(({ id: project, name, status }) => (
            <Row href={`/admin/collections/projects/${project}`} key={project} t={t} name={name} status={status} />
          ))}
        </ul>
      </Section>
      <PaymentsOf client={String(id)} req={req} />
      <Section title={t('panelWork.identity')}>
        {checks.length === 0 && <EmptyState title={t('panelWork.noIdentity')} />}
        <ul className="az-rows">
          {checks.map(({ id: check, status, submittedAt }) => (
            <Row
              href={`/admin/collections/identity-verifications/${check}`}
              key={check}
              t={t}
              name={momentOf({ time: submittedAt, req })}
              status={status}
            />
          ))}
        </ul>
      </Section>
      {sessions}
      <History collection="users" id={String(id)} req={req} />
    </div>
  )
}
