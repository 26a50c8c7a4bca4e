'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { FormEvent, ReactNode } from 'react'
import { passwordTexts } from '../texts/password.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Heading, hint, form and the way back: what both pages about passwords look like. */
export function PasswordFrame({
  heading,
  hint,
  problem,
  onSubmit,
  children,
}: {
  heading: string
  hint: string
  problem?: string | undefined
  /** Left out where nothing is asked any more. */
  onSubmit?: () => Promise<void>
  children?: ReactNode
}) {
  const { config } = useConfig()
  const texts = useTexts(passwordTexts)
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
        {texts.back}
      </Link>
    </div>
  )
}
