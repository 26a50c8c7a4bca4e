import type { Refusal } from './apiFetch.ts'

type RefusalLinesArgs = {
  reply: Refusal
  said?: string | undefined
  lost: string
  /** Labels of fields by their paths in the body. */
  labels?: Record<string, string | undefined>
}

/**
 * The reason for a refusal, as lines: `said`, or the API's own message, or `lost` without an answer; then the problems
 * of single fields, each by its label in the form.
 */
export function refusalLines({ reply, said, lost, labels = {} }: RefusalLinesArgs): string[] {
  const problems = reply.problems.map(({ path, message }) => {
    const label = labelOf({ path, labels })
    return label === undefined ? message : `${label}: ${message}`
  })
  return [...new Set([said ?? (reply.message || lost), ...problems])]
}

/** The label of `lines.2.unitAmount`, else of `lines.2`, else of `lines`. */
function labelOf({ path, labels }: { path: string; labels: Record<string, string | undefined> }): string | undefined {
  const parts = path.split('.')
  const paths = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
  return paths.map((each) => labels[each]).find((label) => label !== undefined)
}
