'use client'

import { Banner, Button } from '@payloadcms/ui'
import { useState } from 'react'
import { ProgressBar } from '../parts/ProgressBar.tsx'
import { useAsk } from '../parts/useAsk.ts'
import { activityTexts } from '../texts/activity.ts'
import { useTexts } from '../texts/useTexts.ts'

type Break = { kind: string; seq: number | null; entryId: string | null; says: string }
type Report = { checked: number; heads: number; breaks: Break[] }

/** Has the whole chain verified, and says what came of it: whole, or what was done to the log and where. */
export function VerifyChain() {
  const texts = useTexts(activityTexts)
  const { ask, isBusy } = useAsk({ lost: texts.lost })
  const [report, setReport] = useState<Report | null>(null)
  const verify = async () => {
    setReport(null)
    setReport(await ask<Report>({ method: 'GET', path: '/admin/audit/verify' }))
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
          {texts.verify}
        </Button>
      </div>
      <div aria-live="polite" id="chain-report">
        {isBusy && (
          <p className="az-busy">
            <ProgressBar label={texts.verifying} percent={null} /> {texts.verifying}
          </p>
        )}
        {report && <Verdict report={report} />}
      </div>
    </div>
  )
}

function Verdict({ report: { checked, heads, breaks } }: { report: Report }) {
  const texts = useTexts(activityTexts)
  if (breaks.length === 0) return <Banner type="success">{texts.whole(checked, heads)}</Banner>
  return (
    <Banner type="error">
      <strong>{texts.broken}</strong>
      <ul className="az-breaks">
        {breaks.map(({ kind, seq, entryId, says }) => (
          <li key={`${kind} ${seq} ${entryId}`}>
            {texts.breaks[kind] ?? kind} {seq !== null && texts.place(seq)}
            <br />
            <bdi dir="ltr">{says}</bdi>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
