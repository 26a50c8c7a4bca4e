'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { FormEvent, ReactNode } from 'react'
import { useText } from '../text/useText.ts'

type PasswordFrameProps = {
  heading: string
  hint: string
  problem?: string | undefined
  /** Omitted when there is nothing left to enter. */
  onSubmit?: () => Promise<void>
  children?: ReactNode
}

/** Heading, hint, form and the way back, shared by both password pages. */
export function PasswordFrame({ heading, hint, problem, onSubmit, children }: PasswordFrameProps) {
  const { config } = useConfig()
  const t = useText()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onSubmit?.()
  }
  return (
    <div className="az-password">
      <h1 className="az-password__heading">{heading}</h1>
      <p className="az-password__hint" role={onSubmit ? undefined : 'status'}>
        {hint}
      </p>
      {onSubmit && (
        <form className="az-password__form" noValidate onSubmit={submit}>
          {problem && (
            <p className="az-field-error" role="alert">
              {problem}
            </p>
          )}
          {children}
        </form>
      )}
      <Link href={`${config.routes.admin}${config.admin.routes.login}`} prefetch={false}>
        {t('panelPassword.back')}
      </Link>
    </div>
  )
}
