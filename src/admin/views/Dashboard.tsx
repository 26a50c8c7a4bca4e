import { readDashboard } from '../../workflows/reports/readDashboard.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { dashboardTexts } from '../texts/dashboard.ts'
import { namesOf } from './activity/names.ts'
import { Deadlines } from './dashboard/Deadlines.tsx'
import { MoneyTable } from './dashboard/MoneyTable.tsx'
import { Pipeline } from './dashboard/Pipeline.tsx'
import { RecentActivity } from './dashboard/RecentActivity.tsx'
import { RevenueChart } from './dashboard/RevenueChart.tsx'
import { Waiting } from './dashboard/Waiting.tsx'

/** What an admin sees first: what waits, the money, the projects, what happened. Every number leads to the list of what it counts. */
export const Dashboard = adminPage({
  texts: dashboardTexts,
  title: (texts) => texts.title,
  content: async ({ req, payload, user, language, texts, query }) => {
    const data = await readDashboard({ req, userId: user.id })
    const shown = { data, texts, language, timezone: user.timezone }
    return (
      <>
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
