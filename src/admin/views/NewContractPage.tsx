import { percentText } from '../../domain/money/parsePercent.ts'
import { adminPage } from '../parts/adminPage.tsx'
import { NewContract } from '../work/NewContract.tsx'

/**
 * `/contract/new?project=<id>&template=<id>`: defaults to the first active template, and starts from scratch with
 * `template=none`.
 */
export const NewContractPage = adminPage({
  title: (t) => t('panelWork.newContractTitle'),
  description: (t) => t('panelWork.newContract.meaning'),
  content: async ({ req, payload, query }) => {
    const { docs: templates } = await payload.find({
      collection: 'contract-templates',
      where: { isActive: { equals: true } },
      sort: 'name',
      limit: 100,
      pagination: false,
      depth: 0,
      req,
      overrideAccess: false,
    })
    const company = await payload.findGlobal({ slug: 'company', depth: 0, req, overrideAccess: false })
    const project = typeof query['project'] === 'string' ? query['project'] : undefined
    const asked = query['template'] === 'none' ? undefined : templates.find(({ id }) => id === query['template'])
    const chosen = query['template'] === 'none' ? undefined : (asked ?? templates[0])
    return (
      <div className="az-narrow">
        <NewContract
          currency={company.currency}
          defaultTax={percentText(company.taxRateBps)}
          planInvoicing={company.planInvoicing}
          templates={templates.map(({ id, name }) => ({ id, name }))}
          {...(project && { project })}
          {...(chosen && { template: chosen.id })}
        />
      </div>
    )
  },
})
