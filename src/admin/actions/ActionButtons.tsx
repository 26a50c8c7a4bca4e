'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { ActionDialog } from './ActionDialog.tsx'
import type { DocumentAction } from './actionTypes.ts'

/** One button for each action, which its dialog confirms. */
export function ActionButtons({ actions, onDone }: { actions: readonly DocumentAction[]; onDone?: () => void }) {
  const [chosen, setChosen] = useState<DocumentAction>()
  const { config } = useConfig()
  const router = useRouter()
  const finish = (action: DocumentAction) => (body: Record<string, unknown>) => {
    setChosen(undefined)
    const next = action.goTo?.(body)
    if (next !== undefined) router.push(`${config.routes.admin}${next}`)
    onDone?.()
  }
  return (
    <>
      {actions.map((action) => (
        <Button
          buttonStyle={styleOf(action.tone)}
          id={`action-${action.name}`}
          key={action.name}
          margin={false}
          onClick={() => setChosen(action)}
          size="small"
          type="button"
        >
          {action.label}
        </Button>
      ))}
      {/* Outside the document's form, because forms cannot be nested. */}
      {chosen &&
        createPortal(
          <ActionDialog action={chosen} onClose={() => setChosen(undefined)} onDone={finish(chosen)} />,
          document.body,
        )}
    </>
  )
}

function styleOf(tone: DocumentAction['tone']): 'primary' | 'secondary' | 'error' {
  if (tone === 'primary') return 'primary'
  return tone === 'danger' ? 'error' : 'secondary'
}
