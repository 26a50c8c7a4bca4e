import { languages } from '../../i18n/languages.ts'
import { languageOf } from '../../i18n/languageOf.ts'
import type { Translate } from '../../i18n/types.ts'
import { listApiKeys, type ApiKeyView } from '../../workflows/accounts/listApiKeys.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { DateTime } from '../parts/DateTime.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { RowTable } from '../parts/RowTable.tsx'
import { Section } from '../parts/Section.tsx'
import { StatusChip } from '../parts/StatusChip.tsx'
import { ApiKeyForm } from '../system/ApiKeyForm.tsx'
import { RevokeKey } from '../system/RevokeKey.tsx'

/** Creates keys of the admin's own programs; below, everyone's keys with their last use. */
export const ApiKeys = adminPage({
  title: (t) => t('panelKeys.title'),
  description: (t) => t('panelKeys.description'),
  content: async ({ req, user, language, t }) => {
    const keys = await listApiKeys({ req })
    return (
      <>
        <Section card title={t('panelKeys.create')}>
          <ApiKeyForm />
        </Section>
        <Section title={t('panelKeys.list')}>
          {keys.length === 0 ? (
            <EmptyState hint={t('panelKeys.noneHint')} title={t('panelKeys.none')} />
          ) : (
            <Keys keys={keys} language={language} t={t} timezone={user.timezone} />
          )}
        </Section>
      </>
    )
  },
})

type KeysProps = { keys: ApiKeyView[]; t: Translate; language: string; timezone: string | null | undefined }

function Keys({ keys, t, language, timezone }: KeysProps) {
  const list = new Intl.ListFormat(languages[languageOf(language)].tag, { type: 'unit' })
  const day = (at: string) => <DateTime at={at} language={language} timezone={timezone} />
  return (
    <RowTable
      heads={[
        t('panelKeys.name'),
        t('panelKeys.key'),
        t('panelKeys.scopes'),
        t('panelKeys.owner'),
        t('panelKeys.lastUsed'),
        t('panelKeys.expires'),
        t('panelKeys.state'),
        t('panelKeys.actions'),
      ]}
      rows={keys.map(({ id, name, prefix, scopes, user, lastUsedAt, expiresAt, state }) => ({
        key: id,
        cells: [
          <bdi key="name">{name}</bdi>,
          <code dir="ltr" key="key">
            {prefix}…
          </code>,
          list.format(scopes.map((scope) => t(`panelKeys.scope.${scope}`))),
          <bdi key="owner">{user.name}</bdi>,
          lastUsedAt ? day(lastUsedAt) : t('panelKeys.never'),
          day(expiresAt),
          <StatusChip
            key="state"
            t={t}
            value={state}
            {...(state === 'revoked' && { label: t('panelKeys.revoked') })}
          />,
          state === 'active' ? <RevokeKey id={id} key="revoke" /> : '–',
        ],
      }))}
      title={t('panelKeys.list')}
    />
  )
}
