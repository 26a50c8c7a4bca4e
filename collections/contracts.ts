import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { mount } from '../src/http/defineEndpoint.ts'
import { contractEndpoints } from '../endpoints/contracts/index.ts'
import { checkDraft } from '../hooks/contracts/checkDraft.ts'
import { freezeSentContract } from '../hooks/contracts/freezeSentContract.ts'
import { showExpired } from '../hooks/contracts/showExpired.ts'
import { byNobody, draftInPanel } from '../src/access/fieldAccess.ts'
import { contractLifecycle } from '../src/domain/lifecycles/contract.ts'
import { actionsField } from '../src/fields/actionsField.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { clientPart, serverPart } from '../src/fields/shownElsewhere.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { newDocument } from './newDocument.ts'

export const contracts: CollectionConfig = defineCollection({
  slug: 'contracts',
  labels: { singular: { en: 'Contract', ar: 'عقد' }, plural: { en: 'Contracts', ar: 'العقود' } },
  admin: {
    useAsTitle: 'contractNumber',
    defaultColumns: ['contractNumber', 'title', 'client', 'status', 'amount', 'expiresAt', 'createdAt'],
    listSearchableFields: ['contractNumber', 'title', 'client', 'project'],
    group: groups.work,
    components: newDocument({ path: '/contract/new', label: { en: 'Write contract', ar: 'كتابة عقد' } }),
  },
  indexes: [
    { fields: ['client', 'createdAt'] },
    { fields: ['project', 'createdAt'] },
    { fields: ['status', 'expiresAt'] },
  ],
  endpoints: mount({ base: '/contracts', endpoints: contractEndpoints }),
  hooks: { beforeChange: [freezeSentContract, checkDraft], afterRead: [showExpired] },
  fields: [
    actionsField('ContractActions'),
    clientPart({ name: 'preview', component: 'work/ContractPreview', position: 'sidebar' }),
    serverPart({ name: 'sheet', component: 'ContractSheet' }),
    systemField({ name: 'contractNumber', type: 'text', required: true, unique: true }),
    ownershipField({ name: 'project', type: 'relationship', relationTo: 'projects', required: true, index: true }),
    ownershipField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    { name: 'title', type: 'text', required: true, maxLength: 200, access: { update: draftInPanel } },
    { name: 'content', type: 'richText', required: true, access: { update: draftInPanel } },
    moneyField({ name: 'amount', min: 1, required: true }),
    currencyField(),
    {
      name: 'depositPercentage',
      type: 'number',
      min: 0,
      max: 100,
      access: { update: byNobody },
      admin: {
        description: {
          en: 'Asked for when the contract becomes active; at most two decimals.',
          ar: 'تُطلب عند تفعيل العقد؛ منزلتان عشريتان على الأكثر.',
        },
      },
    },
    { name: 'terms', type: 'textarea', maxLength: 50_000, access: { update: draftInPanel } },
    {
      name: 'expiresAt',
      type: 'date',
      access: { update: draftInPanel },
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    statusField(contractLifecycle),
    systemField({ name: 'documentSha256', type: 'text' }),
    systemField({ name: 'document', type: 'relationship', relationTo: 'project-files' }),
    systemField({ name: 'signedDocument', type: 'relationship', relationTo: 'project-files' }),
    systemField({ name: 'counterSignedDocument', type: 'relationship', relationTo: 'project-files' }),
    {
      name: 'sealStatus',
      type: 'select',
      options: optionsOf(['none', 'waiting', 'sealed']),
      defaultValue: 'none',
      access: { create: () => false, update: () => false },
      admin: {
        readOnly: true,
        description: {
          en: 'Whether the signed document has been made. It is retried until it is.',
          ar: 'هل أُنشئ المستند الموقّع. تُعاد المحاولة حتى يُنشأ.',
        },
      },
    },
    systemField({ name: 'sentAt', type: 'date' }),
    systemField({ name: 'sentBy', type: 'relationship', relationTo: 'users' }),
    systemField({ name: 'signedAt', type: 'date' }),
    systemField({ name: 'activatedAt', type: 'date' }),
    systemField({ name: 'activatedBy', type: 'relationship', relationTo: 'users' }),
    systemField({ name: 'completedAt', type: 'date' }),
    systemField({ name: 'declinedAt', type: 'date' }),
    systemField({ name: 'declineReason', type: 'textarea' }),
    systemField({ name: 'expiredAt', type: 'date' }),
    systemField({ name: 'cancelledAt', type: 'date' }),
    systemField({ name: 'cancelReason', type: 'textarea' }),
    systemField({ name: 'supersedes', type: 'relationship', relationTo: 'contracts', index: true }),
    systemField({ name: 'version', type: 'number', defaultValue: 1, required: true }),
    systemField({ name: 'createdBy', type: 'relationship', relationTo: 'users' }),
    serverPart({ name: 'history', component: 'DocumentHistory' }),
    {
      name: 'signatures',
      type: 'join',
      collection: 'contract-signatures',
      on: 'contract',
      maxDepth: 1,
      defaultLimit: 10,
      // The sheet shows them.
      admin: { disableListColumn: true, hidden: true },
    },
  ],
})
