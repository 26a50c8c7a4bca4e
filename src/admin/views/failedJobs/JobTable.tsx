import type { ReactNode } from 'react'

type JobTableProps = { title: string; heads: string[]; rows: { key: string; cells: ReactNode[] }[] }

/** Rows with a button each, at the end. */
export function JobTable({ title, heads, rows }: JobTableProps) {
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
