import { generatePageMetadata } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers.js'
import { getPayload, type SanitizedConfig } from 'payload'
import { markPath } from '../../../../admin/views/brand/Mark.tsx'
import { languageOf } from '../../../../i18n/languageOf.ts'
import { translator } from '../../../../i18n/translator.ts'
import { panelPages } from '../../../../panelPages.ts'
import { readBrand } from '../../../../workflows/company/readBrand.ts'

type Args = {
  config: Promise<SanitizedConfig>
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** Title and icon of a page: what it is, and whose panel. Payload's own description of itself is left out. */
export async function pageMetadata({ config: promised, params, searchParams }: Args): Promise<Metadata> {
  const config = await promised
  const { name, logoUrl } = await readBrand(await getPayload({ config }))
  const meta = { ...config.admin.meta, titleSuffix: `· ${name}` }
  const branded = Promise.resolve({ ...config, admin: { ...config.admin, meta } })
  const title = await titleOf((await params).segments ?? [])
  const icons = [{ rel: 'icon', url: logoUrl ?? markIcon }]
  const robots = { index: false, follow: false }
  if (title !== undefined) return { title: `${title} · ${name}`, icons, robots }
  const { title: own } = await generatePageMetadata({ config: branded, params, searchParams })
  return { ...(own && { title: own }), icons, robots }
}

async function titleOf(segments: string[]): Promise<string | undefined> {
  const whole = `/${segments.join('/')}`
  const page = Object.values(panelPages).find(
    ({ path, below }) => path === whole || (below && whole.startsWith(`${path}/`)),
  )
  if (!page) return undefined
  const language = (await cookies()).get('payload-lng')?.value ?? (await headers()).get('accept-language')
  return translator(languageOf(language))(page.label)
}

/** The product's mark, dark on light tabs and light on dark ones. */
const markIcon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><style>path{fill:#222}@media (prefers-color-scheme:dark){path{fill:#eee}}</style><path fill-rule="evenodd" clip-rule="evenodd" d="${markPath}"/></svg>`,
)}`
