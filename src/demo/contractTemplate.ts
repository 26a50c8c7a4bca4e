import type { DemoApi, Json } from './demoApi.ts'
import { demoContract } from './people.ts'

const name = 'Services with milestones'

const introduction = `This contract is between **{{company.name}}** and **{{client.name}}**, {{client.company}}, for the project *{{project.name}}*.

`

const price = `

## Price

The price is **{{contract.amount}}**. It is paid in these parts:

{{milestones}}
`

/** The agency's contract template. The first run creates it, later ones find it. */
export async function contractTemplate({ admin }: { admin: DemoApi }): Promise<Json> {
  const { docs } = await admin.get(`/contract-templates?where[name][equals]=${encodeURIComponent(name)}`)
  if (docs.length > 0) return docs[0]
  const { doc } = await admin.post('/contract-templates', {
    name,
    language: 'en',
    description: 'Design, build and launch, paid by milestones.',
    title: 'Services for {{client.company}}',
    content: `${introduction}${demoContract}${price}`,
  })
  return doc
}
