import type { Reply } from './askApi.ts'

/**
 * Why something was not done, as lines: `said`, or the API's own words, or `lost` where it said nothing; then what is wrong with single fields, each by the
 * name that it has in the form.
 */
export function refusalLines({
  reply,
  said,
  lost,
  labels = {},
}: {
  reply: Extract<Reply, { ok: false }>
  said?: string | undefined
  lost: string
  /** Names of fields by their paths in the body. */
  labels?: Record<string, string | undefined>
}): string[] {
  const problems = reply.problems.map(({ path, message }) => {
    const label = labelOf({ path, labels })
    return label === undefined ? message : `${label}: ${message}`
  })
  return [...new Set([said ?? (reply.message || lost), ...problems])]
}

/** `lines.2.unitAmount` is called as it is, or else as `lines.2`, or as `lines`. */
function labelOf({ path, labels }: { path: string; labels: Record<string, string | undefined> }): string | undefined {
  const parts = path.split('.')
  const paths = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
  return paths.map((each) => labels[each]).find((label) => label !== undefined)
}
