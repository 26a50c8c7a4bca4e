import type { LexicalNode, LexicalState } from './lexical.ts'
import { scanTemplateText } from './templateText.ts'
import { isVariableName, templateVariables } from './templateVariables.ts'
import { onlyTextOf, textOfRun, textRuns } from './textRuns.ts'
import { problem, type Problem } from '../../i18n/problem.ts'

type Path = 'title' | 'content' | 'terms'
export type TemplateProblem = { path: Path; problem: Problem; variable?: string }

type Text = { title: string; content: LexicalState; terms?: string | null | undefined }
/** The title, a line of the terms, or a block of the content. */
type Place = { part: 'title' | 'line' | 'block'; position: number }
type Found = { place: Place; mayBeTable: boolean }

const paths: Record<Place['part'], Path> = { title: 'title', line: 'terms', block: 'content' }

/**
 * Why a template cannot become a contract, each problem with its place: unknown variables, braces that are not closed
 * or are closed beyond a link or a line break, the table of milestones in the middle of a line, variables in the URL of
 * a link.
 */
export function templateProblems({ title, content, terms }: Text): TemplateProblem[] {
  return [
    ...problemsOf({ text: title, place: { part: 'title', position: 1 }, mayBeTable: false }),
    ...textRuns(content.root.children).flatMap((run, index) => {
      const place: Place = { part: 'block', position: index + 1 }
      if ('node' in run) return problemsOfNode({ node: run.node, place, mayBeTable: true })
      return problemsOf({ text: textOfRun(run.texts), place, mayBeTable: false })
    }),
    ...(terms ?? '')
      .split('\n')
      .flatMap((text, index) => problemsOf({ text, place: { part: 'line', position: index + 1 }, mayBeTable: false })),
  ]
}

function problemsOfNode({ node, place, mayBeTable }: Found & { node: LexicalNode }): TemplateProblem[] {
  const isAlone = mayBeTable && isTableSlot(node)
  const problems: TemplateProblem[] = hasVariableInAddress(node)
    ? [{ path: 'content', problem: problem('invalid_value.link_variable', { position: place.position }) }]
    : []
  for (const run of textRuns(node.children ?? [])) {
    if ('texts' in run) problems.push(...problemsOf({ text: textOfRun(run.texts), place, mayBeTable: isAlone }))
    else problems.push(...problemsOfNode({ node: run.node, place, mayBeTable: false }))
  }
  return problems
}

/** Whether a block of the root is the placeholder of the milestones' table. */
export function isTableSlot(node: LexicalNode): boolean {
  const text = onlyTextOf(node)
  if (text === null) return false
  const [slot, ...more] = scanTemplateText(text).slots
  return slot?.name === 'milestones' && more.length === 0 && slot.start === 0 && slot.end === text.length
}

function problemsOf({ text, place, mayBeTable }: Found & { text: string }): TemplateProblem[] {
  const { slots, brokenAt } = scanTemplateText(text)
  const path = paths[place.part]
  const at = ({ start, end }: { start: number; end: number }) => ({ ...place, excerpt: excerpt(text, start, end) })
  const problems: TemplateProblem[] = slots.flatMap(({ name, ...range }) => {
    const about = { variable: `{{${name.slice(0, 60)}}}`, ...at(range) }
    if (!isVariableName(name)) return [{ path, variable: name, problem: problem('invalid_value.variable', about) }]
    if (templateVariables[name].type !== 'milestones' || mayBeTable) return []
    return [{ path, variable: name, problem: problem('invalid_value.table_variable', about) }]
  })
  if (brokenAt < 0) return problems
  const about = at({ start: brokenAt, end: brokenAt + 2 })
  return [...problems, { path, problem: problem('invalid_format.braces', about) }]
}

function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 20)
  const to = Math.min(text.length, end + 20, start + 80)
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

function hasVariableInAddress(node: LexicalNode): boolean {
  if (node.type !== 'link' && node.type !== 'autolink') return false
  const fields = node['fields']
  const url = typeof fields === 'object' && fields !== null && 'url' in fields ? fields.url : node['url']
  return typeof url === 'string' && /(\{|%7b){2}/i.test(url)
}
