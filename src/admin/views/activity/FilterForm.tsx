import { Button, Link } from '@payloadcms/ui'
import { actionLabel } from '../../parts/actionLabel.ts'
import { activityLabels } from '../../texts/activityLabels.ts'
import type { Asked } from './readFilter.ts'
import type { Shown } from './shown.ts'

/** Whatever leaves entries and is worth asking for. */
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

/** The filter as a plain form: its state is the address, which may be kept and passed on. */
export function FilterForm({
  texts,
  language,
  names,
  labels,
  admins,
  asked: { words },
}: Shown & { admins: { id: string; name: string }[]; asked: Asked }) {
  const isOther = words.actor !== '' && words.actor !== 'system' && !admins.some(({ id }) => id === words.actor)
  return (
    <form action="/admin/activity" aria-label={texts.filter} className="az-filter" method="get">
      <label className="az-filter__field az-filter__field--wide">
        <span>{texts.search}</span>
        <input defaultValue={words.text} name="text" placeholder={texts.searchHint} type="search" />
      </label>
      <label className="az-filter__field">
        <span>{texts.who}</span>
        <select defaultValue={words.actor} name="actor">
          <option value="">{texts.anyone}</option>
          <option value="system">{texts.system}</option>
          {admins.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {isOther && <option value={words.actor}>{labels[words.actor] ?? words.actor}</option>}
        </select>
      </label>
      <label className="az-filter__field">
        <span>{texts.what}</span>
        <select defaultValue={words.action} name="action">
          <option value="">{texts.anything}</option>
          {Object.keys(activityLabels).map((action) => (
            <option key={action} value={action}>
              {actionLabel({ action, language })}
            </option>
          ))}
        </select>
      </label>
      <label className="az-filter__field">
        <span>{texts.kind}</span>
        <select defaultValue={words.entityType} name="entityType">
          <option value="">{texts.anyKind}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {names.kind(kind)}
            </option>
          ))}
        </select>
      </label>
      <Days texts={texts} words={words} />
      {words.entityId && <input name="entityId" type="hidden" value={words.entityId} />}
      <div className="az-filter__buttons">
        <Button margin={false} size="medium" type="submit">
          {texts.show}
        </Button>
        {Object.values(words).some((word) => word !== '') && (
          <Link className="az-link" href="/admin/activity" prefetch={false}>
            {texts.reset}
          </Link>
        )}
      </div>
      {words.entityId && (
        <p className="az-filter__note">
          {texts.only} <bdi>{labels[words.entityId] ?? words.entityId}</bdi>
        </p>
      )}
    </form>
  )
}

function Days({ texts, words }: Pick<Shown, 'texts'> & Pick<Asked, 'words'>) {
  return (
    <>
      <label className="az-filter__field">
        <span>{texts.from}</span>
        <input defaultValue={words.from} name="from" type="date" />
      </label>
      <label className="az-filter__field">
        <span>{texts.to}</span>
        <input defaultValue={words.to} name="to" type="date" />
      </label>
    </>
  )
}
