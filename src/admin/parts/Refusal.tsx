/** The reason for a refusal, beside its cause, read out as soon as it appears. */
export function Refusal({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className="az-refusal" role="alert">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
