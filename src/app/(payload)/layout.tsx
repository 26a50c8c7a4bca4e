import config from '@payload-config'
import '@payloadcms/next/css'
import { RootLayout } from '@payloadcms/next/layouts'
import { getPayload, type ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import '../../admin/identity/identity.css'
import '../../admin/inbox/inbox.css'
import '../../admin/pages.css'
import '../../admin/lists/lists.css'
import '../../admin/notifications/notifications.css'
import '../../admin/panel.css'
import '../../admin/save/save.css'
import { accentStyle } from '../../admin/views/brand/accentStyle.ts'
import '../../admin/views/brand/brand.css'
import { readBrand } from '../../workflows/company/readBrand.ts'
import { importMap } from './admin/importMap.js'
import { callServerFunction } from './callServerFunction.ts'

const serverFunction: ServerFunctionClient = async ({ name, args }) => {
  'use server'
  return callServerFunction({ name, args, config, importMap })
}

export default async function Layout({ children }: { children: ReactNode }) {
  const { accent } = await readBrand(await getPayload({ config }))
  return (
    <RootLayout
      config={config}
      htmlProps={{ style: accentStyle(accent) }}
      importMap={importMap}
      serverFunction={serverFunction}
    >
      {children}
    </RootLayout>
  )
}
