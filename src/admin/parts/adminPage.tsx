import { HydrateAuthProvider, SetStepNav } from '@payloadcms/ui'
import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps, Payload, PayloadRequest, TypedUser } from 'payload'
import type { ReactNode } from 'react'
import { languageOf } from '../../i18n/languageOf.ts'
import { translator } from '../../i18n/translator.ts'
import { Page } from './Page.tsx'
import { requireAdmin } from './requireAdmin.ts'
import type { Translate } from '../../i18n/types.ts'

export type AdminPageArgs = {
  /** The request of the signed-in admin. Every call on their behalf gets it and `overrideAccess: false`. */
  req: PayloadRequest
  payload: Payload
  user: TypedUser
  language: string
  t: Translate
  /** The parts of the path below `/admin`: `['inbox', '<id>']`. */
  segments: string[]
  query: Record<string, string | string[] | undefined>
}

type AdminPageOptions = {
  title: (t: Translate) => string
  description?: (t: Translate) => string
  /** Buttons beside the heading. */
  actions?: (args: AdminPageArgs) => ReactNode
  content: (args: AdminPageArgs) => ReactNode | Promise<ReactNode>
}

/**
 * Our own page, in the panel's frame. Payload guards only its own pages, so `content` runs only after the check that
 * the user is an admin. Everyone else is sent to the sign-in page or to the page that refuses them.
 */
export function adminPage({ title, description, actions, content }: AdminPageOptions) {
  return async function AdminPage(props: AdminViewServerProps) {
    const { initPageResult, params, searchParams } = props
    const { permissions, req, visibleEntities, locale } = initPageResult
    const user = requireAdmin({ req, segments: segmentsOf(params), searchParams })
    const language = req.i18n.language
    const t = translator(languageOf(language))
    const args: AdminPageArgs = {
      req,
      payload: req.payload,
      user,
      language,
      t,
      segments: segmentsOf(params),
      query: searchParams ?? {},
    }
    const heading = title(t)
    const page = (
      <>
        <HydrateAuthProvider permissions={permissions} />
        <SetStepNav nav={props.viewType === 'dashboard' ? [] : [{ label: heading }]} />
        <Page
          {...(description && { description: description(t) })}
          {...(actions && { actions: actions(args) })}
          title={heading}
        >
          {await content(args)}
        </Page>
      </>
    )
    // When it replaces a page of Payload's, the frame is there already.
    if (props.viewType !== undefined) return page
    return (
      <DefaultTemplate
        i18n={req.i18n}
        {...(locale && { locale })}
        {...(params && { params })}
        payload={req.payload}
        permissions={permissions}
        req={req}
        {...(searchParams && { searchParams })}
        user={user}
        viewActions={req.payload.config.admin.components?.actions ?? []}
        visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
      >
        {page}
      </DefaultTemplate>
    )
  }
}

function segmentsOf(params: AdminViewServerProps['params']): string[] {
  const segments = params?.['segments']
  return Array.isArray(segments) ? segments : []
}
