'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { PlainKey } from '../../i18n/types.ts'
import { useText } from '../text/useText.ts'

/** The link to our page that creates a document of this list. */
export function NewDocument({ path, label }: { path: `/${string}`; label: PlainKey<'panelLists'> }) {
  const { config } = useConfig()
  const t = useText()
  return (
    <Link
      className="btn btn--style-primary btn--size-small az-new-document"
      href={`${config.routes.admin}${path}`}
      id="new-document"
      prefetch={false}
    >
      {t(label)}
    </Link>
  )
}
