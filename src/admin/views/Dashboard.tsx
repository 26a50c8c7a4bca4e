import { monthsBefore } from '../../lib/monthsBefore.ts'
import { companyToday } from '../../workflows/company/companyDay.ts'
import { momentFrom } from '../../workflows/company/companyMoments.ts'
import { companyVersion } from '../../workflows/company/companyVersion.ts'
import { readCompany } from '../../workflows/company/readCompany.ts'
import { readDashboard } from '../../workflows/reports/readDashboard.ts'
import { readDeliveryProblems } from '../../workflows/setup/readDeliveryProblems.ts'
import { readSetup } from '../../workflows/setup/readSetup.ts'
import { isQuiet } from '../../workflows/system/isQuiet.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { Section } from '../parts/Section.tsx'
import { namesOf } from './activity/names.ts'
import { Deadlines } from './dashboard/Deadlines.tsx'
import { DeliveryWarnings } from './dashboard/DeliveryWarnings.tsx'
import { MoneyTable } from './dashboard/MoneyTable.tsx'
import { Pipeline } from './dashboard/Pipeline.tsx'
import { RecentActivity } from './dashboard/RecentActivity.tsx'
import { RevenueChart } from './dashboard/RevenueChart.tsx'
import { TimezoneQuestion } from '../day/TimezoneQuestion.tsx'
import { Setup } from './dashboard/Setup.tsx'
import { Waiting } from './dashboard/Waiting.tsx'

/**
 * The admin's dashboard: open work, money, projects, recent activity. Every number links to the list that it counts.
 */
export const Dashboard = adminPage({
  title: (t) => t('panelDashboard.title'),
  content: async ({ req, payload, user, language, t, query }) => {
    const data = await readDashboard({ req, userId: user.id })
    const today = await companyToday(req)
    const monthStart = await momentFrom({ req, said: monthsBefore(today, 0) })
    const company = await readCompany(req)
    const setup = await readSetup({ req, company })
    const shown = { data, t, language, timezone: user.timezone, today, monthStart }
    return (
      <>
        {isQuiet() && (
          <div id="quiet-mode">
            <Section card description={t('panelCommon.quiet.hint')} title={t('panelCommon.quiet.title')} />
          </div>
        )}
        <DeliveryWarnings problems={await readDeliveryProblems()} t={t} />
        {!company.isTimezoneConfirmed && (
          <TimezoneQuestion current={company.timezone} updatedAt={await companyVersion(req)} />
        )}
        {setup && <Setup {...setup} t={t} />}
        <Waiting {...shown} />
        <div className="az-columns">
          <RevenueChart {...shown} asked={query['currency']} />
          <Pipeline {...shown} />
        </div>
        <MoneyTable {...shown} />
        <Deadlines {...shown} />
        <RecentActivity {...shown} names={namesOf({ payload, i18n: req.i18n })} />
      </>
    )
  },
})
