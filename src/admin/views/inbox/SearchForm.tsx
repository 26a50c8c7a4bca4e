import { Link } from '@payloadcms/ui'
import type { InboxTexts } from '../../texts/inbox.ts'

/** Looks for threads; a plain form, its answer has an address. */
export function SearchForm({ search, texts }: { search: string | null; texts: InboxTexts }) {
  return (
    <form action="/admin/inbox" className="az-inbox__search" role="search">
      <input
        aria-label={texts.search}
        className="az-input"
        defaultValue={search ?? ''}
        id="inbox-search"
        key={search}
        maxLength={200}
        name="q"
        placeholder={texts.search}
        type="search"
      />
      <button className="btn btn--style-secondary btn--size-small az-inbox__button" type="submit">
        {texts.searchDo}
      </button>
      {search && (
        <Link className="az-link" href="/admin/inbox" prefetch={false}>
          {texts.searchClear}
        </Link>
      )}
    </form>
  )
}
