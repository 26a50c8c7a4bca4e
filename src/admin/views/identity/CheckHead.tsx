import { Link } from '@payloadcms/ui'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { DateTime } from '../../parts/DateTime.tsx'
import { fullName } from './fullName.ts'
import type { WaitingCheck } from './readQueue.ts'
import type { Translate } from '../../../i18n/types.ts'

type CheckHeadProps = { check: WaitingCheck; t: Translate; language: string; timezone: string | null | undefined }

/** Whose check it is, since when it is pending, and whether an earlier document is in force. */
export function CheckHead({ check: { user, submittedAt }, t, language, timezone }: CheckHeadProps) {
  const isRenewal = user.identityStatus === 'verified'
  return (
    <header className="az-desk__head">
      <h2 className="az-desk__name" id="check-name">
        <bdi>{fullName(user)}</bdi>
      </h2>
      {isRenewal && <StatusChip label={t('panelIdentity.renewal')} t={t} tone="info" value="renewal" />}
      <span className="az-soft">
        {t('panelIdentity.submitted')} <DateTime at={submittedAt} language={language} timezone={timezone} />
      </span>
      <Link className="az-link" href={`/admin/collections/users/${user.id}`} prefetch={false}>
        {t('panelIdentity.openPerson')}
      </Link>
      {isRenewal && <p className="az-desk__note">{t('panelIdentity.renewalHint')}</p>}
    </header>
  )
}
