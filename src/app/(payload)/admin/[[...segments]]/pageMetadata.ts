import { generatePageMetadata } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers.js'
import { getPayload, type SanitizedConfig } from 'payload'
import { markPath } from '../../../../admin/views/brand/Mark.tsx'
import { panelPages } from '../../../../domain/panelPages.ts'
import { readBrand } from '../../../../workflows/company/readBrand.ts'

type Args = {
  config: Promise<SanitizedConfig>
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

/** Title and icon of a page: what it is, and whose panel. Titles of our pages are in the language of the panel. */
export async function pageMetadata({ config: promised, params, searchParams }: Args): Promise<Metadata> {
  const config = await promised
  const { name, logoUrl } = await readBrand(await getPayload({ config }))
  const meta = { ...config.admin.meta, titleSuffix: `· ${name}` }
  const branded = Promise.resolve({ ...config, admin: { ...config.admin, meta } })
  const title = await titleOf((await params).segments ?? [])
  const metadata = await generatePageMetadata({ config: branded, params, searchParams })
  const icons = [{ rel: 'icon', url: logoUrl ?? markIcon }]
  return { ...metadata, icons, ...(title !== undefined && { title: `${title} · ${name}` }) }
}

async function titleOf(segments: string[]): Promise<string | undefined> {
  const path = `/${segments[0] ?? ''}`
  const page = Object.values(panelPages).find((each) => each.path === path)
  if (!page) return undefined
  const language = (await cookies()).get('payload-lng')?.value ?? (await headers()).get('accept-language') ?? 'en'
  return language.startsWith('ar') ? page.label.ar : page.label.en
}

/** The product's mark, dark on light tabs and light on dark ones. */
const markIcon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><style>path{fill:#222}@media (prefers-color-scheme:dark){path{fill:#eee}}</style><path fill-rule="evenodd" clip-rule="evenodd" d="${markPath}"/></svg>`,
)}`
