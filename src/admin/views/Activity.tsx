import { readActivity } from '../../workflows/activity/readActivity.ts'
import { readChainState } from '../../workflows/activity/readChainState.ts'
import { readAdmins } from '../../workflows/users/readAdmins.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { activityTexts } from '../texts/activity.ts'
import { ChainState } from './activity/ChainState.tsx'
import { Entries } from './activity/Entries.tsx'
import { FilterForm } from './activity/FilterForm.tsx'
import { namesOf } from './activity/names.ts'
import { readFilter } from './activity/readFilter.ts'

/** Who did what: filtered by whom, what, on what and when, each entry with what it changed, and whether the log is what it was. */
export const Activity = adminPage({
  texts: activityTexts,
  title: (texts) => texts.title,
  description: (texts) => texts.description,
  content: async ({ req, payload, user, language, texts, query }) => {
    const asked = readFilter(query)
    const { entries, labels, hasMore } = await readActivity({ req, filter: asked.filter, page: asked.page })
    const admins = await readAdmins({ req })
    const names = namesOf({ payload, i18n: req.i18n })
    const shown = { texts, language, timezone: user.timezone, names, labels }
    return (
      <>
        <ChainState {...shown} state={await readChainState({ req })} />
        <FilterForm {...shown} admins={admins} asked={asked} />
        <Entries {...shown} asked={asked} entries={entries} hasMore={hasMore} />
      </>
    )
  },
})
