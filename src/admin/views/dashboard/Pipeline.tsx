import { Link } from '@payloadcms/ui'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { StateBars } from '../../parts/StateBars.tsx'
import { lists } from './lists.ts'
import type { DashboardProps } from './dashboardProps.ts'

/** The number of projects and contracts in every state, each linked to its list. */
export function Pipeline({ data: { projects, contracts }, t }: DashboardProps) {
  return (
    <Section
      card
      description={t('panelDashboard.pipelineHint', { total: projects.total })}
      title={t('panelDashboard.pipeline')}
    >
      {projects.total === 0 ? (
        <EmptyState
          action={
            <Link className="az-link" href="/admin/collections/projects/create" prefetch={false}>
              {t('panelDashboard.newProject')}
            </Link>
          }
          hint={t('panelDashboard.noProjectsHint')}
          title={t('panelDashboard.noProjects')}
        />
      ) : (
        <StateBars t={t} rows={rowsOf({ counts: projects.byStatus, href: lists.projects })} />
      )}
      {contracts.total > 0 && (
        <>
          <h3 className="az-subtitle">{t('panelDashboard.contracts')}</h3>
          <StateBars t={t} rows={rowsOf({ counts: contracts.byStatus, href: lists.contracts })} />
        </>
      )}
    </Section>
  )
}

function rowsOf({ counts, href }: { counts: Record<string, number>; href: (status: string) => string }) {
  return Object.entries(counts).map(([status, count]) => ({ status, count, href: href(status) }))
}
