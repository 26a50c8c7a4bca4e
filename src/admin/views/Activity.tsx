import { readActivity } from '../../workflows/activity/readActivity.ts'
import { readChainState } from '../../workflows/activity/readChainState.ts'
import { readAdmins } from '../../workflows/users/readAdmins.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { ChainState } from './activity/ChainState.tsx'
import { Entries } from './activity/Entries.tsx'
import { FilterForm } from './activity/FilterForm.tsx'
import { namesOf } from './activity/names.ts'
import { readFilter } from './activity/readFilter.ts'

/**
 * The activity log: filtered by who, what, record and time, each entry with its changes, and whether the log is intact.
 */
export const Activity = adminPage({
  title: (t) => t('panelActivity.title'),
  description: (t) => t('panelActivity.description'),
  content: async ({ req, payload, user, language, t, query }) => {
    const asked = await readFilter({ req, query })
    const { entries, labels, hasMore } = await readActivity({ req, filter: asked.filter, page: asked.page })
    const admins = await readAdmins({ req })
    const names = namesOf({ payload, i18n: req.i18n })
    const shown = { t, language, timezone: user.timezone, names, labels }
    return (
      <>
        <ChainState {...shown} state={await readChainState({ req })} />
        <FilterForm {...shown} admins={admins} asked={asked} />
        <Entries {...shown} asked={asked} entries={entries} hasMore={hasMore} />
      </>
    )
  },
})
