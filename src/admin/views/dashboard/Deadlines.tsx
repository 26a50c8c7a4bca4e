import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { daysBetween } from '../../../lib/daysBetween.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { MoneySum } from '../../parts/MoneySum.tsx'
import { Section } from '../../parts/Section.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { lists } from './lists.ts'
import type { DashboardProps } from './dashboardProps.ts'

const shownRows = 5

/** Overdue items and those due soon, the most urgent five of each. */
export function Deadlines(shown: DashboardProps) {
  return (
    <div className="az-grid">
      <OverdueInvoices {...shown} />
      <ContractsToSign {...shown} />
      <IdentityChecks {...shown} />
    </div>
  )
}

function OverdueInvoices({ data, t, language, today }: DashboardProps) {
  const { count, docs } = data.alerts.overdueInvoices
  const rows = docs.map(({ id, invoiceNumber, client, owed, currency, dueDate }) => ({
    id,
    href: `/admin/collections/invoices/${id}`,
    name: invoiceNumber,
    about: data.labels[client] ?? '–',
    end: <MoneySum amountMinor={owed} currency={currency} />,
    below: (
      <>
        <DateTime at={dueDate} language={language} style="day" /> ·{' '}
        {t('panelDashboard.daysLate', { days: daysBetween({ from: dueDate, to: today }) })}
      </>
    ),
  }))
  return (
    <List
      all={t('panelDashboard.all', { count })}
      empty={t('panelDashboard.noOverdue')}
      href={lists.overdue({ today })}
      rows={rows}
      title={t('panelDashboard.overdueInvoices')}
    />
  )
}

function ContractsToSign({ data, t, language, timezone }: DashboardProps) {
  const { count, docs } = data.worklist.contractsToSign
  const rows = docs.map(({ id, contractNumber, title, client, expiresAt }) => ({
    id,
    href: `/admin/collections/contracts/${id}`,
    name: `${contractNumber} · ${title}`,
    about: data.labels[client] ?? '–',
    end: null,
    below: expiresAt && (
      <>
        {t('panelDashboard.expires')} <DateTime at={expiresAt} language={language} timezone={timezone} />
      </>
    ),
  }))
  return (
    <List
      all={t('panelDashboard.all', { count })}
      empty={t('panelDashboard.noToSign')}
      href={lists.toSign()}
      rows={rows}
      title={t('panelDashboard.toSign')}
    />
  )
}

function IdentityChecks({ data, t, language, timezone }: DashboardProps) {
  const { count, docs } = data.alerts.identityChecks
  const rows = docs.map(({ id, name, submittedAt }) => ({
    id,
    href: `/admin/collections/identity-verifications/${id}`,
    name,
    about: null,
    end: null,
    below: (
      <>
        {t('panelDashboard.since')} <DateTime at={submittedAt} language={language} timezone={timezone} />
      </>
    ),
  }))
  return (
    <List
      all={t('panelDashboard.all', { count })}
      empty={t('panelDashboard.noIdentity')}
      href={lists.identity()}
      rows={rows}
      title={t('panelDashboard.identity')}
    />
  )
}

type Row = { id: string; href: string; name: string; about: string | null; end: ReactNode; below: ReactNode }

type ListProps = { title: string; empty: string; all: string; href: string; rows: Row[] }

function List({ title, empty, all, href, rows }: ListProps) {
  const more = (
    <Link className="az-link" href={href} prefetch={false}>
      {all}
    </Link>
  )
  return (
    <Section card title={title} {...(rows.length > 0 && { actions: more })}>
      {rows.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <ul className="az-list">
          {rows.slice(0, shownRows).map(({ id, href: to, name, about, end, below }) => (
            <li className="az-list__row" key={id}>
              <Link className="az-link az-list__name" href={to} prefetch={false}>
                <bdi>{name}</bdi>
              </Link>
              {end && <span className="az-list__end">{end}</span>}
              <span className="az-list__below">
                {about && <bdi>{about}</bdi>}
                {about && below && ' · '}
                {below}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
