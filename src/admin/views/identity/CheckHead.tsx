import { Link } from '@payloadcms/ui'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { When } from '../../parts/When.tsx'
import type { IdentityTexts } from '../../texts/identityEnglish.ts'
import { fullName } from './fullName.ts'
import type { WaitingCheck } from './readQueue.ts'

/** Whose check it is, since when it waits, and whether an earlier document is in force. */
export function CheckHead({
  check: { user, submittedAt },
  texts,
  language,
  timezone,
}: {
  check: WaitingCheck
  texts: IdentityTexts
  language: string
  timezone: string | null | undefined
}) {
  const isRenewal = user.identityStatus === 'verified'
  return (
    <header className="az-desk__head">
      <h2 className="az-desk__name" id="check-name">
        <bdi>{fullName(user)}</bdi>
      </h2>
      {isRenewal && <StatusChip label={texts.renewal} language={language} tone="info" value="renewal" />}
      <span className="az-soft">
        {texts.submitted} <When at={submittedAt} language={language} timezone={timezone} />
      </span>
      <Link className="az-link" href={`/admin/collections/users/${user.id}`} prefetch={false}>
        {texts.openPerson}
      </Link>
      {isRenewal && <p className="az-desk__note">{texts.renewalHint}</p>}
    </header>
  )
}
