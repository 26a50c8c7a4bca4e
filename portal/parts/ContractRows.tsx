import { formatMoney } from '../format.ts'
import { usePortal } from '../state/portalContext.ts'
import type { Contract } from '../types.ts'
import { RowList } from './RowList.tsx'
import { Status } from './Status.tsx'

type ContractRowsProps = { rows: readonly ContractRow[]; more?: (() => Promise<void>) | undefined }
export type ContractRow = Pick<Contract, 'id' | 'title' | 'contractNumber' | 'amount' | 'currency' | 'status'>

export function ContractRows({ rows, more }: ContractRowsProps) {
  const { t } = usePortal()
  const shown = rows.map(({ id, title, contractNumber, amount, currency, status }) => ({
    id,
    to: `/contracts/${id}`,
    title,
    detail: (
      <>
        <bdi>{contractNumber}</bdi> · <bdi>{formatMoney(amount, currency)}</bdi>
      </>
    ),
    status: <Status value={status} />,
  }))
  return <RowList rows={shown} none={t.noContracts} more={more} />
}
