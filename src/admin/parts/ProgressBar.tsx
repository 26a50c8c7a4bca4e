/** A progress bar in per cent, with a label for screen readers. `null`: in progress, without a known end. */
export function ProgressBar({ percent, label }: { percent: number | null; label: string }) {
  if (percent === null) return <progress aria-label={label} className="az-progress" />
  const whole = Math.round(Math.min(100, Math.max(0, percent)))
  return (
    <span className="az-progress-row">
      <progress aria-label={label} className="az-progress" max={100} value={whole} />
      <bdi className="az-progress-row__number" dir="ltr">
        {whole}%
      </bdi>
    </span>
  )
}
