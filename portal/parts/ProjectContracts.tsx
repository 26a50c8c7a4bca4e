import { api } from '../api.ts'
import { useLive } from '../state/useLive.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { shallow } from '../state/shallow.ts'
import { usePortal } from '../state/portalContext.ts'
import { Await } from './Await.tsx'
import { ContractRows } from './ContractRows.tsx'
import { PaymentPlan } from './PaymentPlan.tsx'

/** Those whose parts are, or will be, asked for. */
const agreed = new Set(['sent', 'signed', 'active', 'completed'])

/** The newest contracts of a project, each with its payment plan. */
export function ProjectContracts({ project }: { project: string }) {
  const { t } = usePortal()
  const contracts = useLoaded(`contracts of ${project}`, () =>
    shallow(api.get('/contracts', { query: { where: { project: { equals: project } } } })),
  )
  useLive(['notification'], contracts.reload)
  return (
    <Await loaded={contracts}>
      {({ docs }) =>
        docs.length > 0 && (
          <>
            <section>
              <h2>{t.contracts}</h2>
              <ContractRows rows={docs} />
            </section>
            {docs
              .filter(({ status }) => agreed.has(status))
              .map(({ id, contractNumber }) => (
                <PaymentPlan key={id} contract={id} number={contractNumber} />
              ))}
          </>
        )
      }
    </Await>
  )
}
