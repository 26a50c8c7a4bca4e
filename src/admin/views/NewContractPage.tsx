import { Link } from '@payloadcms/ui'
import { adminPage } from '../parts/adminPage.tsx'
import { workTexts } from '../texts/work.ts'
import { NewContract } from '../work/NewContract.tsx'

/** `/contract/new?project=<id>&template=<id>`: the first active template where none is named; `template=none` for an empty page. */
export const NewContractPage = adminPage({
  texts: workTexts,
  title: (texts) => texts.newContractTitle,
  description: (texts) => texts.newContract.meaning,
  content: async ({ req, payload, query, texts }) => {
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
    const isBlank = query['template'] === 'none' || templates.length === 0
    const chosen = templates.find(({ id }) => id === query['template']) ?? templates[0]
    const other = new URLSearchParams({ ...(project && { project }), ...(!isBlank && { template: 'none' }) })
    return (
      <div className="az-narrow">
        {templates.length > 0 && (
          <Link className="az-link" href={`/admin/contract/new?${other}`} id="other-start" prefetch={false}>
            {isBlank ? texts.newContract.template : texts.newContract.blank}
          </Link>
        )}
        <NewContract
          currency={company.currency}
          // Another start is another form.
          key={isBlank ? 'blank' : 'template'}
          templates={templates.map(({ id, name }) => ({ id, name }))}
          {...(project && { project })}
          {...(!isBlank && chosen && { template: chosen.id })}
        />
      </div>
    )
  },
})
