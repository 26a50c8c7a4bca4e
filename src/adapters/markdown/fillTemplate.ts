import { formatVariable, type LineVariable } from '../../domain/formatVariable.ts'
import type { LexicalNode, LexicalState } from '../../domain/lexical.ts'
import type { Locale } from '../../domain/locales.ts'
import { isTableSlot } from '../../domain/templateProblems.ts'
import { fillTemplateText, scanTemplateText } from '../../domain/templateText.ts'
import { isVariableName, type VariableName, type VariableValues } from '../../domain/templateVariables.ts'
import { textOfRun, textRuns } from '../../domain/textRuns.ts'
import { lineBreakNode } from './lexicalNodes.ts'
import { lexicalToPlainText } from './lexicalToPlainText.ts'
import { milestoneTable } from './milestoneTable.ts'

export type FilledTemplate = {
  title: string
  content: LexicalState
  terms: string | null
  /** What was used, as it was written. */
  used: Partial<Record<VariableName, string>>
  /** What has no value, in the order of the text. Where there is any, the text is not to be used. */
  missing: string[]
}

/**
 * A template with its variables replaced. Values are text: no markup comes of them, and no variable. A variable whose braces and name have several
 * formats is written in the first one's; lines of a value are divided by line breaks.
 */
export function fillTemplate({
  template,
  values,
  language,
}: {
  template: { title: string; content: LexicalState; terms?: string | null | undefined }
  values: VariableValues
  language: Locale
}): FilledTemplate {
  const used: FilledTemplate['used'] = {}
  const missing = new Set<string>()
  const valueOf = (name: string): string => {
    const text = isLineVariable(name) ? formatVariable({ name, values, language }) : null
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

/** Each text keeps what is its own; a variable is written where it begins. */
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
