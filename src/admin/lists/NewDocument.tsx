'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { Label } from '../../domain/statusLabels.ts'
import { useTranslation } from '@payloadcms/ui'

/** The way to a new document that is written on a page of ours. */
export function NewDocument({ path, label }: { path: `/${string}`; label: Label }) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  return (
    <Link
      className="btn btn--style-primary btn--size-small az-new-document"
      href={`${config.routes.admin}${path}`}
      id="new-document"
      prefetch={false}
    >
      {i18n.language.startsWith('ar') ? label.ar : label.en}
    </Link>
  )
}
