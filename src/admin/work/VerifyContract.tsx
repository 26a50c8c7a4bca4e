'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useApi } from '../parts/useApi.ts'
import { sayIfKnown } from '../../i18n/sayIfKnown.ts'
import { sayState } from '../../i18n/sayState.ts'
import { useText } from '../text/useText.ts'

type Verdict = {
  valid: boolean
  known: boolean
  signatures: { signer: string; status: string; level: string }[]
  problems: { code: string; message: string }[]
}

/** Checks the stored document as anyone with a copy could, and shows the result. */
export function VerifyContract({ id }: { id: string }) {
  const t = useText()
  const { ask, isBusy } = useApi()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const problems = [
    ...(verdict?.problems ?? []).map(({ code, message }) => sayIfKnown(t, `documentProblems.${code}`) ?? message),
    ...(verdict?.known === false ? [t('panelWork.bytesChanged')] : []),
  ]
  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        id="verify-contract"
        margin={false}
        onClick={() =>
          void ask<Verdict>({ method: 'GET', path: `/contracts/${id}/verification`, lost: t('panelWork.lost') }).then(
            setVerdict,
          )
        }
        size="small"
      >
        {t('panelWork.verify')}
      </Button>
      {verdict && (
        <div className={`az-verdict az-verdict--${verdict.valid && verdict.known ? 'good' : 'bad'}`} role="status">
          <p>{verdict.valid && verdict.known ? t('panelWork.verified') : t('panelWork.notVerified')}</p>
          <ul>
            {verdict.signatures.map(({ signer, status, level }) => (
              <li key={`${signer} ${status}`}>
                <bdi>{signer}</bdi>: {sayIfKnown(t, `signatureStates.${status}`) ?? sayState(t, status)},{' '}
                <bdi>{level}</bdi>
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
