'use client'

import { Button, toast } from '@payloadcms/ui'

type OneTimeSecretProps = { id: string; value: string; hint: string; copy: string; copied: string }

/** A secret that is shown this once. */
export function OneTimeSecret({ id, value, hint, copy, copied }: OneTimeSecretProps) {
  const write = async () => {
    await navigator.clipboard.writeText(value)
    toast.success(copied)
  }
  return (
    <div className="az-stack">
      <p>{hint}</p>
      <code dir="ltr" id={id}>
        {value}
      </code>
      <div>
        <Button buttonStyle="secondary" id={`copy-${id}`} margin={false} onClick={() => void write()} size="small">
          {copy}
        </Button>
      </div>
    </div>
  )
}
