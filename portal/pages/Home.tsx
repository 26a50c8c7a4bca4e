import { api, type Answer } from '../api.ts'
import { formatDay, formatMoney, formatTime } from '../format.ts'
import { Await } from '../parts/Await.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { ContractRows } from '../parts/ContractRows.tsx'
import { InvoiceRows } from '../parts/InvoiceRows.tsx'
import { ProjectRows } from '../parts/ProjectRows.tsx'
import { shallow } from '../state/shallow.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal, useUser } from '../state/portalContext.ts'
import { isolate } from '../texts/isolate.ts'
import type { Texts } from '../texts/types.ts'
import type { Language } from '../texts/languages.ts'

type Waiting = Answer<'/users/home', 'get'>['waiting'][number]

/** What waits for them and what is new, by one request. */
export function Home() {
  const { t } = usePortal()
  const { firstName } = useUser()
  const home = useLoaded('home', () => shallow(api.get('/users/home')))
  return (
    <Page title={t.welcome(firstName)}>
      <Await loaded={home}>
        {({ waiting, projects, contracts, invoices, unread }) => (
          <>
            <ToDo waiting={waiting} />
            <p className="actions">
              {unread.messages > 0 && <Link to="/messages">{t.unreadMessages(unread.messages)}</Link>}
              {unread.notifications > 0 && (
                <Link to="/notifications">{t.unreadNotifications(unread.notifications)}</Link>
              )}
            </p>
            <div className="columns">
              <section>
                <h2>{t.projects}</h2>
                <ProjectRows rows={projects.docs} />
                <Link to="/submit">{t.submitProject}</Link>
              </section>
              <section>
                <h2>{t.contracts}</h2>
                <ContractRows rows={contracts.docs} />
                <h2>{t.invoices}</h2>
                <InvoiceRows rows={invoices.docs} />
              </section>
            </div>
          </>
        )}
      </Await>
    </Page>
  )
}

function ToDo({ waiting }: { waiting: readonly Waiting[] }) {
  const { t, language } = usePortal()
  const steps = waiting.flatMap((each) => stepOf({ each, t, language }) ?? [])
  return (
    <section>
      <h2>{t.waitingTitle}</h2>
      {steps.length === 0 ? (
        <p className="empty">{t.allDone}</p>
      ) : (
        <ul className="rows rows--todo">
          {steps.map(({ to, title, detail }, index) => (
            <li key={index}>
              <Link to={to} className="row">
                <span className="row__title">{title}</span>
                <span className="soft">{detail}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Step = { to: string; title: string; detail?: string }
type StepOfArgs = { each: Waiting; t: Texts; language: Language }

/** Kinds that a newer platform adds are passed over. */
function stepOf({ each, t, language }: StepOfArgs): Step | undefined {
  const { waiting } = t
  switch (each.kind) {
    case 'verify_email':
      return { to: '/verify-email', title: waiting.verify_email(each.email), detail: t.verifyEmailHint }
    case 'confirm_project':
      return { to: '/projects', title: waiting.confirm_project(each.name) }
    case 'verify_identity':
      return {
        to: '/profile/identity',
        title: each.status === 'rejected' ? waiting.identity_again : waiting.verify_identity,
      }
    case 'sign_contract':
      return {
        to: `/contracts/${each.contract}`,
        title: waiting.sign_contract(each.title),
        detail: each.expiresAt === null ? '' : t.signBy(formatTime(each.expiresAt, language)),
      }
    case 'pay_invoice': {
      const day = formatDay(each.dueDate, language)
      const money = isolate(formatMoney(each.amount, each.currency))
      return {
        to: `/invoices/${each.invoice}`,
        title: waiting.pay_invoice(each.invoiceNumber ?? ''),
        detail: `${money} · ${each.isOverdue ? t.overdueSince(day) : t.dueOn(day)}`,
      }
    }
    case 'pay_request': {
      const money = isolate(formatMoney(each.amount, each.currency))
      return {
        to: `/payments/${each.payment}`,
        title: waiting.pay_request(each.description),
        detail: each.dueDate === null ? money : `${money} · ${t.dueOn(formatDay(each.dueDate, language))}`,
      }
    }
    default:
      return undefined
  }
}
