import type { LexicalNode, LexicalState } from './lexical.ts'
import { scanTemplateText } from './templateText.ts'
import { isVariableName, templateVariables } from './templateVariables.ts'
import { onlyTextOf, textOfRun, textRuns } from './textRuns.ts'

export type TemplateProblem = { path: 'title' | 'content' | 'terms'; message: string; variable?: string }

type Text = { title: string; content: LexicalState; terms?: string | null | undefined }
type Place = { path: TemplateProblem['path']; place: string; mayBeTable: boolean }

/**
 * Why no contract can be made of a template, each with its place: variables that do not exist, braces that are not closed or closed in other words than
 * they were opened (beyond a link or a line break), the table of milestones in the middle of a line, variables in the address of a link.
 */
export function templateProblems({ title, content, terms }: Text): TemplateProblem[] {
  return [
    ...problemsOf({ text: title, path: 'title', place: 'the title', mayBeTable: false }),
    ...textRuns(content.root.children).flatMap((run, index) => {
      const place = `block ${index + 1}`
      if ('node' in run) return problemsOfNode({ node: run.node, place, mayBeTable: true })
      return problemsOf({ text: textOfRun(run.texts), path: 'content', place, mayBeTable: false })
    }),
    ...(terms ?? '')
      .split('\n')
      .flatMap((text, index) => problemsOf({ text, path: 'terms', place: `line ${index + 1}`, mayBeTable: false })),
  ]
}

function problemsOfNode({
  node,
  place,
  mayBeTable,
}: {
  node: LexicalNode
  place: string
  mayBeTable: boolean
}): TemplateProblem[] {
  const isAlone = mayBeTable && isTableSlot(node)
  const problems: TemplateProblem[] = hasVariableInAddress(node)
    ? [{ path: 'content', message: `A link’s address cannot hold variables (${place}).` }]
    : []
  for (const run of textRuns(node.children ?? [])) {
    if ('texts' in run)
      problems.push(...problemsOf({ text: textOfRun(run.texts), path: 'content', place, mayBeTable: isAlone }))
    else problems.push(...problemsOfNode({ node: run.node, place, mayBeTable: false }))
  }
  return problems
}

/** Whether a block of the root is the place of the milestones' table. */
export function isTableSlot(node: LexicalNode): boolean {
  const text = onlyTextOf(node)
  if (text === null) return false
  const [slot, ...more] = scanTemplateText(text).slots
  return slot?.name === 'milestones' && more.length === 0 && slot.start === 0 && slot.end === text.length
}

function problemsOf({ text, path, place, mayBeTable }: Place & { text: string }): TemplateProblem[] {
  const { slots, brokenAt } = scanTemplateText(text)
  const where = ({ start, end }: { start: number; end: number }) => `${place}: “${excerpt(text, start, end)}”`
  const problems: TemplateProblem[] = slots.flatMap(({ name, ...at }) => {
    if (!isVariableName(name))
      return [{ path, variable: name, message: `There is no variable {{${name.slice(0, 60)}}} (${where(at)}).` }]
    if (templateVariables[name].type !== 'milestones' || mayBeTable) return []
    return [{ path, variable: name, message: `{{${name}}} is a table and stands alone in a paragraph (${where(at)}).` }]
  })
  if (brokenAt < 0) return problems
  const message = `Braces are opened and not closed, or the other way round (${where({ start: brokenAt, end: brokenAt + 2 })}).`
  return [...problems, { path, message }]
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
