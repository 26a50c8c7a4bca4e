import { formatDay } from '../../domain/formatDay.ts'
import { formatMoney } from '../../domain/formatMoney.ts'
import { leftToRight } from '../../domain/formatVariable.ts'
import type { LexicalNode } from '../../domain/lexical.ts'
import type { Locale } from '../../domain/locales.ts'
import type { MilestoneRow, MilestoneTable } from '../../domain/templateVariables.ts'
import { tableCellNode, tableNode, tableRowNode, textFormat, textNode } from './lexicalNodes.ts'

const words = {
  en: {
    milestone: 'Milestone',
    due: 'Due',
    share: 'Share',
    amount: 'Amount',
    deposit: 'Deposit, when the contract comes into force',
    rest: 'Remainder',
    total: 'Total',
  },
  ar: {
    milestone: 'المرحلة',
    due: 'الاستحقاق',
    share: 'النسبة',
    amount: 'المبلغ',
    deposit: 'الدفعة المقدمة، عند سريان العقد',
    rest: 'الباقي',
    total: 'الإجمالي',
  },
} as const

const none = '–'

/** Deposit, milestones, what is left, and the total, as a table of the editor. Its amounts add up to the contract's. */
export function milestoneTable({ table, language }: { table: MilestoneTable; language: Locale }): LexicalNode {
  const labels = words[language]
  const { deposit, rows, rest, total, currency } = table
  const money = (amountMinor: number) => leftToRight(formatMoney({ amountMinor, currency }), language)
  const percent = (value: number) => leftToRight(`${value}%`, language)
  const hasDates = rows.some(({ dueDate }) => dueDate !== null)
  const line = (cells: { title: string; due: string; share: string; amount: string }, style: LineStyle) =>
    lineNode({ cells: [cells.title, ...(hasDates ? [cells.due] : []), cells.share, cells.amount], style, language })
  const plain = ({ title, dueDate, percentage, amount }: MilestoneRow) =>
    line(
      {
        title,
        due: dueDate === null ? none : formatDay(dueDate, language),
        share: percentage === null ? none : percent(percentage),
        amount: percentage === null ? none : money(amount),
      },
      'plain',
    )
  const shared = [...(deposit ? [deposit] : []), ...rows].reduce((sum, row) => sum + (row.percentage ?? 0), 0)
  const left = Math.round((100 - shared) * 100) / 100
  return tableNode([
    line({ title: labels.milestone, due: labels.due, share: labels.share, amount: labels.amount }, 'head'),
    ...(deposit ? [plain({ ...deposit, title: labels.deposit })] : []),
    ...rows.map(plain),
    ...(rest > 0 ? [plain({ title: labels.rest, dueDate: null, percentage: left, amount: rest })] : []),
    line({ title: labels.total, due: '', share: percent(100), amount: money(total) }, 'total'),
  ])
}

type LineStyle = 'head' | 'plain' | 'total'

function lineNode({ cells, style, language }: { cells: string[]; style: LineStyle; language: Locale }): LexicalNode {
  const format = style === 'total' ? textFormat.bold : textFormat.none
  const far = language === 'ar' ? 'left' : 'right'
  return tableRowNode(
    cells.map((text, index) =>
      tableCellNode({
        isHeader: style === 'head',
        align: index >= cells.length - 2 ? far : '',
        children: text === '' ? [] : [textNode(text, format)],
      }),
    ),
  )
}
