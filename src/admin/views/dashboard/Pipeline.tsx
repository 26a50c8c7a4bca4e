import { Link } from '@payloadcms/ui'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { StateBars } from '../../parts/StateBars.tsx'
import { lists } from './lists.ts'
import type { Shown } from './shown.ts'

/** How many projects and contracts are in every state; a state leads to them. */
export function Pipeline({ data: { projects, contracts }, texts, language }: Shown) {
  return (
    <Section card description={texts.pipelineHint(projects.total)} title={texts.pipeline}>
      {projects.total === 0 ? (
        <EmptyState
          action={
            <Link className="az-link" href="/admin/collections/projects/create" prefetch={false}>
              {texts.newProject}
            </Link>
          }
          hint={texts.noProjectsHint}
          title={texts.noProjects}
        />
      ) : (
        <StateBars language={language} rows={rowsOf({ counts: projects.byStatus, href: lists.projects })} />
      )}
      {contracts.total > 0 && (
        <>
          <h3 className="az-subtitle">{texts.contracts}</h3>
          <StateBars language={language} rows={rowsOf({ counts: contracts.byStatus, href: lists.contracts })} />
        </>
      )}
    </Section>
  )
}

function rowsOf({ counts, href }: { counts: Record<string, number>; href: (status: string) => string }) {
  return Object.entries(counts).map(([status, count]) => ({ status, count, href: href(status) }))
}
