/** How far something is, in percent, with what it is said for readers of the screen. `null`: under way, nobody knows how far. */
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
