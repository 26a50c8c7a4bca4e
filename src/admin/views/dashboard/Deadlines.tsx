import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { MoneySum } from '../../parts/MoneySum.tsx'
import { Section } from '../../parts/Section.tsx'
import { When } from '../../parts/When.tsx'
import { lists } from './lists.ts'
import type { Shown } from './shown.ts'

const dayMs = 24 * 60 * 60 * 1000
const shownRows = 5

/** What is late or about to be, the most pressing five of each. */
export function Deadlines(shown: Shown) {
  return (
    <div className="az-grid">
      <OverdueInvoices {...shown} />
      <ContractsToSign {...shown} />
      <IdentityChecks {...shown} />
    </div>
  )
}

function OverdueInvoices({ data, texts, language }: Shown) {
  const { count, docs } = data.alerts.overdueInvoices
  const rows = docs.map(({ id, invoiceNumber, client, owed, currency, dueDate }) => ({
    id,
    href: `/admin/collections/invoices/${id}`,
    name: invoiceNumber,
    about: data.labels[client] ?? '–',
    end: <MoneySum amountMinor={owed} currency={currency} />,
    below: (
      <>
        <When at={dueDate} language={language} style="day" /> · {texts.daysLate(daysSince(dueDate))}
      </>
    ),
  }))
  return (
    <List
      all={texts.all(count)}
      empty={texts.noOverdue}
      href={lists.overdue()}
      rows={rows}
      title={texts.overdueInvoices}
    />
  )
}

function ContractsToSign({ data, texts, language, timezone }: Shown) {
  const { count, docs } = data.worklist.contractsToSign
  const rows = docs.map(({ id, contractNumber, title, client, expiresAt }) => ({
    id,
    href: `/admin/collections/contracts/${id}`,
    name: `${contractNumber} · ${title}`,
    about: data.labels[client] ?? '–',
    end: null,
    below: expiresAt && (
      <>
        {texts.expires} <When at={expiresAt} language={language} timezone={timezone} />
      </>
    ),
  }))
  return <List all={texts.all(count)} empty={texts.noToSign} href={lists.toSign()} rows={rows} title={texts.toSign} />
}

function IdentityChecks({ data, texts, language, timezone }: Shown) {
  const { count, docs } = data.alerts.identityChecks
  const rows = docs.map(({ id, name, submittedAt }) => ({
    id,
    href: `/admin/collections/identity-verifications/${id}`,
    name,
    about: null,
    end: null,
    below: (
      <>
        {texts.since} <When at={submittedAt} language={language} timezone={timezone} />
      </>
    ),
  }))
  return (
    <List all={texts.all(count)} empty={texts.noIdentity} href={lists.identity()} rows={rows} title={texts.identity} />
  )
}

type Row = { id: string; href: string; name: string; about: string | null; end: ReactNode; below: ReactNode }

function List({
  title,
  empty,
  all,
  href,
  rows,
}: {
  title: string
  empty: string
  all: string
  href: string
  rows: Row[]
}) {
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

function daysSince(day: string): number {
  return Math.max(0, Math.floor((Date.now() - new Date(day).getTime()) / dayMs))
}
