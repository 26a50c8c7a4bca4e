import { Link } from '@payloadcms/ui'
import type { Translate } from '../../../i18n/types.ts'

/** Searches threads. A plain form, so its results have an address. */
export function SearchForm({ search, t }: { search: string | null; t: Translate }) {
  return (
    <form action="/admin/inbox" className="az-inbox__search" role="search">
      <input
        aria-label={t('panelInbox.search')}
        className="az-input"
        defaultValue={search ?? ''}
        id="inbox-search"
        key={search}
        maxLength={200}
        name="q"
        placeholder={t('panelInbox.search')}
        type="search"
      />
      <button className="btn btn--style-secondary btn--size-small az-inbox__button" type="submit">
        {t('panelInbox.searchDo')}
      </button>
      {search && (
        <Link className="az-link" href="/admin/inbox" prefetch={false}>
          {t('panelInbox.searchClear')}
        </Link>
      )}
    </form>
  )
}
