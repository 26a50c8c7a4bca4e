import type { UIFieldServerProps } from 'payload'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { textsIn } from '../../texts/defineTexts.ts'
import { workTexts } from '../../texts/work.ts'
import { ExportPerson } from '../../work/ExportPerson.tsx'
import { docsOf } from './docsOf.ts'
import { History } from './History.tsx'
import { momentOf } from './momentOf.ts'
import { PaymentsOf } from './PaymentsOf.tsx'
import { Row } from './Row.tsx'
import { SessionsOf } from './SessionsOf.tsx'

/** What belongs to a person: projects, payments, identity checks, sessions, and what happened with the account. */
export async function PersonSheet({ data, req, id }: UIFieldServerProps) {
  if (id === undefined) return null
  const language = req.i18n.language
  const texts = textsIn(workTexts, language)
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
      <Section title={texts.projects}>
        {projects.length === 0 && <EmptyState title={texts.noProjects} />}
        <ul className="az-rows">
          {projects.map(({ id: project, name, status }) => (
            <Row
              href={`/admin/collections/projects/${project}`}
              key={project}
              language={language}
              name={name}
              status={status}
            />
          ))}
        </ul>
      </Section>
      <PaymentsOf client={String(id)} req={req} />
      <Section title={texts.identity}>
        {checks.length === 0 && <EmptyState title={texts.noIdentity} />}
        <ul className="az-rows">
          {checks.map(({ id: check, status, submittedAt }) => (
            <Row
              href={`/admin/collections/identity-verifications/${check}`}
              key={check}
              language={language}
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
