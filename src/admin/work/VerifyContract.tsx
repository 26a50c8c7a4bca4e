'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { useAsk } from '../parts/useAsk.ts'
import { labelOf } from '../../domain/statusLabels.ts'
import { textsIn } from '../texts/defineTexts.ts'
import { problemsOfDocuments, signatureStates } from '../texts/verdict.ts'
import { workTexts } from '../texts/work.ts'
import { useTexts } from '../texts/useTexts.ts'

type Verdict = {
  valid: boolean
  known: boolean
  signatures: { signer: string; status: string; level: string }[]
  problems: { code: string; message: string }[]
}

/** Has the stored document checked as anybody could who has it, and says what came of it. */
export function VerifyContract({ id }: { id: string }) {
  const texts = useTexts(workTexts)
  const { language } = useTranslation().i18n
  const { ask, isBusy } = useAsk({ lost: texts.lost })
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const problems = [
    ...(verdict?.problems ?? []).map(
      ({ code, message }) => (language.startsWith('ar') && problemsOfDocuments[code]) || message,
    ),
    ...(verdict?.known === false ? [texts.bytesChanged] : []),
  ]
  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        id="verify-contract"
        margin={false}
        onClick={() => void ask<Verdict>({ method: 'GET', path: `/contracts/${id}/verification` }).then(setVerdict)}
        size="small"
      >
        {texts.verify}
      </Button>
      {verdict && (
        <div className={`az-verdict az-verdict--${verdict.valid && verdict.known ? 'good' : 'bad'}`} role="status">
          <p>{verdict.valid && verdict.known ? texts.verified : texts.notVerified}</p>
          <ul>
            {verdict.signatures.map(({ signer, status, level }) => (
              <li key={`${signer} ${status}`}>
                <bdi>{signer}</bdi>: {textsIn(signatureStates[status] ?? labelOf(status), language)}, <bdi>{level}</bdi>
              </li>
            ))}
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
