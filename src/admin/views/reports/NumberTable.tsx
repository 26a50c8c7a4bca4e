import type { ReactNode } from 'react'

export type NumberRow = { key: string; cells: ReactNode[]; isTotal?: boolean }

type NumberTableProps = { title: string; heads: string[]; rows: NumberRow[]; words?: number }

/** A table of a report: its first columns are texts (`words` of them), the rest numbers. */
export function NumberTable({ title, heads, rows, words = 1 }: NumberTableProps) {
  return (
    <div aria-label={title} className="az-scroll" role="region" tabIndex={0}>
      <table className="az-table">
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th className={index < words ? undefined : 'az-table__number'} key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, isTotal = false }) => (
            <tr className={isTotal ? 'az-table__total' : undefined} key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td className={index < words ? undefined : 'az-table__number'} key={index}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
