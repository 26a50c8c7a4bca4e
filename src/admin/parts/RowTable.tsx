import type { ReactNode } from 'react'

type RowTableProps = { title: string; heads: string[]; rows: { key: string; cells: ReactNode[] }[] }

/** A table of rows, such as with a button at the end of each. */
export function RowTable({ title, heads, rows }: RowTableProps) {
  return (
    <div aria-label={title} className="az-scroll" role="region" tabIndex={0}>
      <table className="az-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
