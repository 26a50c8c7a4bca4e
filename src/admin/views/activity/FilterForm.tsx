import { Button, Link } from '@payloadcms/ui'
import { actionLabel } from '../../parts/actionLabel.ts'
import { activityActions } from '../../../domain/activity/activityActions.ts'
import type { Asked } from './readFilter.ts'
import type { ActivityProps } from './activityProps.ts'

/** Everything that leaves entries and is useful as a filter. */
const kinds = [
  'users',
  'projects',
  'project-milestones',
  'contracts',
  'invoices',
  'payments',
  'payment-reviews',
  'identity-verifications',
  'project-files',
  'messages',
  'contract-templates',
  'project-types',
  'broadcasts',
  'stripe-events',
  'company',
]

/** The filter as a plain form. Its state is the address, which can be bookmarked and shared. */
export function FilterForm({
  t,
  names,
  labels,
  admins,
  asked: { words },
}: ActivityProps & { admins: { id: string; name: string }[]; asked: Asked }) {
  const isOther = words.actor !== '' && words.actor !== 'system' && !admins.some(({ id }) => id === words.actor)
  return (
    <form action="/admin/activity" aria-label={t('panelActivity.filter')} className="az-filter" method="get">
      <label className="az-filter__field az-filter__field--wide">
        <span>{t('panelActivity.search')}</span>
        <input defaultValue={words.text} name="text" placeholder={t('panelActivity.searchHint')} type="search" />
      </label>
      <label className="az-filter__field">
        <span>{t('panelActivity.who')}</span>
        <select defaultValue={words.actor} name="actor">
          <option value="">{t('panelActivity.anyone')}</option>
          <option value="system">{t('panelActivity.system')}</option>
          {admins.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {isOther && <option value={words.actor}>{labels[words.actor] ?? words.actor}</option>}
        </select>
      </label>
      <label className="az-filter__field">
        <span>{t('panelActivity.what')}</span>
        <select defaultValue={words.action} name="action">
          <option value="">{t('panelActivity.anything')}</option>
          {activityActions.map((action) => (
            <option key={action} value={action}>
              {actionLabel({ action, t })}
            </option>
          ))}
        </select>
      </label>
      <label className="az-filter__field">
        <span>{t('panelActivity.kind')}</span>
        <select defaultValue={words.entityType} name="entityType">
          <option value="">{t('panelActivity.anyKind')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {names.kind(kind)}
            </option>
          ))}
        </select>
      </label>
      <Days t={t} words={words} />
      {words.entityId && <input name="entityId" type="hidden" value={words.entityId} />}
      <div className="az-filter__buttons">
        <Button margin={false} size="medium" type="submit">
          {t('panelActivity.show')}
        </Button>
        {Object.values(words).some((word) => word !== '') && (
          <Link className="az-link" href="/admin/activity" prefetch={false}>
            {t('panelActivity.reset')}
          </Link>
        )}
      </div>
      {words.entityId && (
        <p className="az-filter__note">
          {t('panelActivity.only')} <bdi>{labels[words.entityId] ?? words.entityId}</bdi>
        </p>
      )}
    </form>
  )
}

function Days({ t, words }: Pick<ActivityProps, 't'> & Pick<Asked, 'words'>) {
  return (
    <>
      <label className="az-filter__field">
        <span>{t('panelActivity.from')}</span>
        <input defaultValue={words.from} name="from" type="date" />
      </label>
      <label className="az-filter__field">
        <span>{t('panelActivity.to')}</span>
        <input defaultValue={words.to} name="to" type="date" />
      </label>
    </>
  )
}
