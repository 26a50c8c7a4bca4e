'use client'

import { Banner, Button } from '@payloadcms/ui'
import { useState } from 'react'
import { sayIfKnown } from '../../i18n/sayIfKnown.ts'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { useApi } from '../parts/useApi.ts'
import { useText } from '../text/useText.ts'

type Break = { kind: string; seq: number | null; entryId: string | null; says: string }
type Report = { checked: number; heads: number; late: { count: number; since: string } | null; breaks: Break[] }

/** Verifies the whole chain, and shows the result: intact, or how and where the log was tampered with. */
export function VerifyChain() {
  const t = useText()
  const { ask, isBusy } = useApi()
  const [report, setReport] = useState<Report | null>(null)
  const verify = async () => {
    setReport(null)
    setReport(await ask<Report>({ method: 'GET', path: '/admin/audit/verify', lost: t('panelActivity.lost') }))
  }
  return (
    <div className="az-stack">
      <div>
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          id="verify-chain"
          margin={false}
          onClick={() => void verify()}
          size="small"
        >
          {t('panelActivity.verify')}
        </Button>
      </div>
      <div aria-live="polite" id="chain-report">
        {isBusy && (
          <p className="az-busy">
            <ProgressBar label={t('panelActivity.verifying')} percent={null} /> {t('panelActivity.verifying')}
          </p>
        )}
        {report && <Verdict report={report} />}
      </div>
    </div>
  )
}

function Verdict({ report: { checked, heads, late, breaks } }: { report: Report }) {
  const t = useText()
  if (breaks.length === 0)
    return (
      <Banner type="success">
        {t('panelActivity.whole', { checked, heads })}
        {late && <p>{t('panelActivity.late', { count: late.count })}</p>}
      </Banner>
    )
  return (
    <Banner type="error">
      <strong>{t('panelActivity.broken')}</strong>
      <ul className="az-breaks">
        {breaks.map(({ kind, seq, entryId, says }) => (
          <li key={`${kind} ${seq} ${entryId}`}>
            {sayIfKnown(t, `panelActivity.breaks.${kind}`) ?? kind} {seq !== null && t('panelActivity.place', { seq })}
            <br />
            <bdi>{says}</bdi>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
