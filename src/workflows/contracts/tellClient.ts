import type { PayloadRequest } from 'payload'
import type { AboutContract as ToldContract, ToldType } from '../../domain/notificationTexts/types.ts'
import type { Contract } from '../../payload-types.ts'
import { idOf } from '../shared/ids.ts'
import type { NotificationMail } from '../notifications/mailNews.ts'
import { notify } from '../notifications/notify.ts'

type AboutContract = Pick<Contract, 'id' | 'contractNumber' | 'title' | 'client'>
type ContractTemplate = Extract<NotificationMail['template'], `contract_${string}`>
type DataOf<Template extends ContractTemplate> = Extract<NotificationMail, { template: Template }>['data']
type Extra<Template extends ContractTemplate> = Omit<DataOf<Template>, 'contractNumber' | 'title' | 'firstName'>

type News<Template extends ContractTemplate> = {
  req: PayloadRequest
  contract: AboutContract
  type: Extract<ToldType, `contract.${string}`>
  /** What the app says beyond the contract's number and title. */
  data?: Omit<ToldContract, 'contractNumber' | 'title'>
  /** The mail that goes with it, and what it says beyond the contract's number and title. */
  mail?: { template: Template; data: Extra<Template> }
}

/** Tells the contract's client, in the request's transaction; contracts are mailed whatever he prefers. */
export async function tellClient<Template extends ContractTemplate>(news: News<Template>): Promise<void> {
  const { id, client } = news.contract
  await tell({ news, to: [idOf(client)], link: { path: `/contracts/${id}` } })
}

/** Tells everyone of the agency, in the request's transaction. */
export async function tellAdmins<Template extends ContractTemplate>(news: News<Template>): Promise<void> {
  await tell({
    news,
    to: 'admins',
    link: { path: `/admin/collections/contracts/${news.contract.id}`, site: 'backend' },
  })
}

async function tell<Template extends ContractTemplate>({
  news: { req, contract, type, data, mail },
  to,
  link,
}: {
  news: News<Template>
  to: string[] | 'admins'
  link: { path: string; site?: 'backend' }
}): Promise<void> {
  const { id, contractNumber, title } = contract
  await notify({
    req,
    to,
    type,
    data: { ...data, contractNumber, title },
    entity: { type: 'contracts', id },
    ...(mail && {
      mail: ({ firstName }) =>
        // A template and its own data, as `News` has them together; the union of all templates cannot say so.
        ({
          template: mail.template,
          link,
          data: { ...mail.data, firstName, contractNumber, title },
        }) as unknown as NotificationMail,
    }),
  })
}
