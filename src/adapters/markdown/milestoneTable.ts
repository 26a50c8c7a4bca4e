import { formatDay } from '../../i18n/formatDay.ts'
import { languages } from '../../i18n/languages.ts'
import { formatMoney } from '../../domain/money/formatMoney.ts'
import { leftToRight } from '../../domain/contracts/formatVariable.ts'
import type { LexicalNode } from '../../domain/contracts/lexical.ts'
import type { Locale } from '../../i18n/locales.ts'
import { translator } from '../../i18n/translator.ts'
import type { MilestoneRow, MilestoneTable } from '../../domain/contracts/templateVariables.ts'
import { tableCellNode, tableNode, tableRowNode, textFormat, textNode } from './lexicalNodes.ts'

const none = '–'

/** Deposit, milestones, the rest and the total as an editor table. The amounts add up to the contract's. */
export function milestoneTable({ table, language }: { table: MilestoneTable; language: Locale }): LexicalNode {
  const say = translator(language)
  const { deposit, rows, rest, total, currency, hasTaxOnTop } = table
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
    line(
      {
        title: say('documents.planMilestone'),
        due: say('documents.planDue'),
        share: say('documents.planShare'),
        amount: say('documents.planAmount'),
      },
      'head',
    ),
    ...(deposit ? [plain({ ...deposit, title: say('documents.planDeposit'), dueDate: null })] : []),
    ...rows.map(plain),
    ...(rest > 0 ? [plain({ title: say('documents.planRest'), dueDate: null, percentage: left, amount: rest })] : []),
    line(
      {
        title: say(hasTaxOnTop ? 'documents.planTotalGross' : 'documents.planTotal'),
        due: '',
        share: percent(100),
        amount: money(total),
      },
      'total',
    ),
  ])
}

type LineStyle = 'head' | 'plain' | 'total'

function lineNode({ cells, style, language }: { cells: string[]; style: LineStyle; language: Locale }): LexicalNode {
  const format = style === 'total' ? textFormat.bold : textFormat.none
  const far = languages[language].direction === 'rtl' ? 'left' : 'right'
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
