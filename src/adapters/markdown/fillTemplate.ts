import { formatVariable, type LineVariable } from '../../domain/contracts/formatVariable.ts'
import type { LexicalNode, LexicalState } from '../../domain/contracts/lexical.ts'
import type { Locale } from '../../i18n/locales.ts'
import { isTableSlot } from '../../domain/contracts/templateProblems.ts'
import { fillTemplateText, scanTemplateText } from '../../domain/contracts/templateText.ts'
import { isVariableName, type VariableName, type VariableValues } from '../../domain/contracts/templateVariables.ts'
import { textOfRun, textRuns } from '../../domain/contracts/textRuns.ts'
import { lineBreakNode } from './lexicalNodes.ts'
import { lexicalToPlainText } from './lexicalToPlainText.ts'
import { milestoneTable } from './milestoneTable.ts'

export type FilledTemplate = {
  title: string
  content: LexicalState
  terms: string | null
  /** The variables in use, as they are written. */
  used: Partial<Record<VariableName, string>>
  /** The variables without a value, in the order of the text. If there are any, the text must not be used. */
  missing: string[]
}

type FillTemplateArgs = {
  template: { title: string; content: LexicalState; terms?: string | null | undefined }
  values: VariableValues
  language: Locale
  /** Of the company: whose days its moments are. */
  timezone: string
}

/**
 * A template with its variables replaced. Values are text: they never become markup or a variable. A variable in
 * several formats takes the first one. Lines of a value are separated by line breaks.
 */
export function fillTemplate({ template, values, language, timezone }: FillTemplateArgs): FilledTemplate {
  const used: FilledTemplate['used'] = {}
  const missing = new Set<string>()
  const valueOf = (name: string): string => {
    const text = isLineVariable(name) ? formatVariable({ name, values, language, timezone }) : null
    if (text === null || !isVariableName(name)) missing.add(name)
    else used[name] = text
    return text ?? ''
  }
  const blockOf = (block: LexicalNode): LexicalNode => {
    if (!isTableSlot(block)) return filledNode(block, valueOf)
    if (!values.milestones) {
      missing.add('milestones')
      return block
    }
    const table = milestoneTable({ table: values.milestones, language })
    used.milestones = lexicalToPlainText({ root: { type: 'root', children: [table] } })
    return table
  }
  const title = fillTemplateText({ text: template.title, valueOf }).replace(/\s*\n\s*/g, ', ')
  const { root } = template.content
  const children = textRuns(root.children).flatMap((run) =>
    'texts' in run ? filledRun(run.texts, valueOf) : [blockOf(run.node)],
  )
  const content = { root: { ...root, children } }
  const terms = template.terms ? fillTemplateText({ text: template.terms, valueOf }) : null
  return { title, content, terms, used, missing: [...missing] }
}

function isLineVariable(name: string): name is LineVariable {
  return isVariableName(name) && name !== 'milestones'
}

function filledNode(node: LexicalNode, valueOf: (name: string) => string): LexicalNode {
  if (!node.children) return node
  const children = textRuns(node.children).flatMap((run) =>
    'texts' in run ? filledRun(run.texts, valueOf) : [filledNode(run.node, valueOf)],
  )
  return { ...node, children }
}

/** Each text node keeps its own part. A variable is written where it begins. */
function filledRun(texts: LexicalNode[], valueOf: (name: string) => string): LexicalNode[] {
  const { slots } = scanTemplateText(textOfRun(texts))
  if (slots.length === 0) return texts
  const written = slots.map((slot) => ({ ...slot, value: valueOf(slot.name) }))
  let end = 0
  return texts.flatMap((node) => {
    const text = node.text ?? ''
    const start = end
    end += text.length
    let own = ''
    let at = start
    for (const slot of written) {
      if (slot.end <= start || slot.start >= end) continue
      own += text.slice(at - start, Math.max(at, slot.start) - start)
      if (slot.start >= start) own += slot.value
      at = Math.min(end, slot.end)
    }
    return linesOf({ ...node, text: own + text.slice(at - start) })
  })
}

function linesOf(node: LexicalNode): LexicalNode[] {
  return (node.text ?? '')
    .split(/\r\n?|\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? [lineBreakNode()] : []),
      ...(line === '' ? [] : [{ ...node, text: line }]),
    ])
}
