import { Await } from '../parts/Await.tsx'
import { ContractRows } from '../parts/ContractRows.tsx'
import { Page } from '../parts/Page.tsx'
import { useRows } from '../state/useRows.ts'
import { usePortal } from '../state/portalContext.ts'

export function Contracts() {
  const { t } = usePortal()
  const rows = useRows('/contracts')
  return (
    <Page title={t.contracts}>
      <Await loaded={rows}>{(docs) => <ContractRows rows={docs} more={rows.more} />}</Await>
    </Page>
  )
}
