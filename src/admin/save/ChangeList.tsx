'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import { flattenTopLevelFields } from 'payload/shared'
import { LocalTime } from '../parts/LocalTime.tsx'
import type { MeanwhileChange } from './useChangesMeanwhile.ts'
import { useText } from '../text/useText.ts'

/** Each change: by whom, when, and each field by its label with its old and new value. */
export function ChangeList({ changes }: { changes: MeanwhileChange[] }) {
  const t = useText()
  const labelOf = useFieldLabels()
  return (
    <ol className="az-changes">
      {changes.map(({ at, by, fields }) => (
        <li key={at}>
          <p className="az-changes__who">
            <bdi>{by?.name.split(' · ')[0] ?? t('panelSave.platform')}</bdi> · <LocalTime value={at} />
          </p>
          <dl className="az-changes__fields">
            {fields.map(({ name, before, after }) => (
              <div key={name}>
                <dt>{labelOf(name)}</dt>
                <dd>
                  <del>
                    <span className="az-hidden">{t('panelSave.before')}: </span>
                    <bdi>{textOf(before) || t('panelSave.nothing')}</bdi>
                  </del>{' '}
                  <ins>
                    <span className="az-hidden">{t('panelSave.now')}: </span>
                    <bdi>{textOf(after) || t('panelSave.nothing')}</bdi>
                  </ins>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

function useFieldLabels(): (name: string) => string {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { collectionSlug, globalSlug } = useDocumentInfo()
  const config = globalSlug
    ? getEntityConfig({ globalSlug })
    : collectionSlug
      ? getEntityConfig({ collectionSlug })
      : undefined
  const fields = flattenTopLevelFields(config?.fields ?? [], { i18n })
  return (name) => {
    const field = fields.find((each) => 'name' in each && each.name === name)
    const label = field && 'label' in field ? field.label : undefined
    return label ? getTranslation(label, i18n) : name
  }
}

const longest = 160

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
