import { HydrateAuthProvider, SetStepNav } from '@payloadcms/ui'
import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps, Payload, PayloadRequest, TypedUser } from 'payload'
import type { ReactNode } from 'react'
import { textsIn, type Texts } from '../texts/defineTexts.ts'
import { Page } from './Page.tsx'
import { requireAdmin } from './requireAdmin.ts'

export type AdminPageArgs<T> = {
  /** The request of the signed-in admin. Every call on his behalf gets it and `overrideAccess: false`. */
  req: PayloadRequest
  payload: Payload
  user: TypedUser
  language: string
  texts: T
  /** The parts of the path below `/admin`: `['inbox', '<id>']`. */
  segments: string[]
  query: Record<string, string | string[] | undefined>
}

/**
 * A page of ours, in the panel's frame. Payload itself guards no page but its own: here nothing of `content` runs before it is sure that an admin
 * asks. Everybody else is sent to the sign-in page or told that he may not enter.
 */
export function adminPage<T>({
  texts,
  title,
  description,
  actions,
  content,
}: {
  texts: Texts<T>
  title: (texts: T) => string
  description?: (texts: T) => string
  /** Buttons beside the heading. */
  actions?: (args: AdminPageArgs<T>) => ReactNode
  content: (args: AdminPageArgs<T>) => ReactNode | Promise<ReactNode>
}) {
  return async function AdminPage(props: AdminViewServerProps) {
    const { initPageResult, params, searchParams } = props
    const { permissions, req, visibleEntities, locale } = initPageResult
    const user = requireAdmin({ req, segments: segmentsOf(params), searchParams })
    const language = req.i18n.language
    const words = textsIn(texts, language)
    const args: AdminPageArgs<T> = {
      req,
      payload: req.payload,
      user,
      language,
      texts: words,
      segments: segmentsOf(params),
      query: searchParams ?? {},
    }
    const heading = title(words)
    const page = (
      <>
        <HydrateAuthProvider permissions={permissions} />
        <SetStepNav nav={props.viewType === 'dashboard' ? [] : [{ label: heading }]} />
        <Page
          {...(description && { description: description(words) })}
          {...(actions && { actions: actions(args) })}
          title={heading}
        >
          {await content(args)}
        </Page>
      </>
    )
    // In the place of a page of Payload's, the frame is there already.
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
