import type { CollectionConfig } from 'payload'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { mount } from '../src/http/defineEndpoint.ts'
import { contractEndpoints } from '../endpoints/contracts/index.ts'
import { checkDraft } from '../hooks/contracts/checkDraft.ts'
import { freezeIssued } from '../hooks/shared/freezeIssued.ts'
import { byAdmins, byNobody, draftInPanel } from '../src/access/fieldAccess.ts'
import { now } from '../src/adapters/now.ts'
import { contractStatusAt } from '../src/domain/contracts/contractStatusAt.ts'
import { planInvoicings } from '../src/domain/contracts/planInvoicings.ts'
import { contractLifecycle } from '../src/domain/lifecycles/contract.ts'
import { actionsField } from '../src/fields/actionsField.ts'
import { currencyField } from '../src/fields/currencyField.ts'
import { moneyField } from '../src/fields/moneyField.ts'
import { clientPart, serverField, serverPart } from '../src/fields/serverField.ts'
import { reasonField } from '../src/fields/reasonField.ts'
import { taxFields } from '../src/fields/taxFields.ts'
import { statusField } from '../src/fields/statusField.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { newDocument } from './newDocument.ts'
import { labelFor } from '../src/i18n/translator.ts'

export const contracts: CollectionConfig = defineCollection({
  slug: 'contracts',
  labels: { singular: labelFor('collections.contracts.singular'), plural: labelFor('collections.contracts.plural') },
  admin: {
    useAsTitle: 'contractNumber',
    defaultColumns: ['contractNumber', 'title', 'client', 'status', 'amount', 'expiresAt', 'createdAt'],
    listSearchableFields: ['contractNumber', 'title', 'client', 'project'],
    group: groups.work,
    components: newDocument({ path: '/contract/new', label: 'panelLists.newContract' }),
  },
  indexes: [
    { fields: ['client', 'createdAt'] },
    { fields: ['project', 'createdAt'] },
    { fields: ['status', 'expiresAt'] },
  ],
  endpoints: mount({ base: '/contracts', endpoints: contractEndpoints }),
  hooks: {
    beforeChange: [freezeIssued, checkDraft],
    // A contract reads as expired from its moment on; the clock's job writes it down within the minute.
    afterRead: [({ doc }) => ({ ...doc, status: contractStatusAt({ contract: doc, at: now() }) })],
  },
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
    serverPart({ name: 'tax', component: 'ContractTax' }),
    // How the amount is taxed. Null: it says nothing about tax.
    serverField({
      name: 'taxMode',
      type: 'select',
      options: optionsOf(['exclusive', 'inclusive']),
      access: { update: byNobody },
    }),
    serverField({ name: 'taxRateBps', type: 'number', access: { update: byNobody } }),
    ...taxFields({ withAmounts: false }),
    {
      name: 'depositPercentage',
      type: 'number',
      min: 0,
      max: 100,
      access: { update: byNobody },
      admin: {
        description: labelFor('collections.contracts.depositPercentage'),
      },
    },
    {
      name: 'planInvoicing',
      type: 'select',
      required: true,
      defaultValue: 'request',
      options: optionsOf(planInvoicings),
      access: { update: byNobody },
      admin: { description: labelFor('collections.contracts.planInvoicing') },
    },
    { name: 'terms', type: 'textarea', maxLength: 50_000, access: { update: draftInPanel } },
    {
      name: 'expiresAt',
      type: 'date',
      label: labelFor('collections.contracts.expiresAt'),
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
        description: labelFor('collections.contracts.sealStatus'),
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
    reasonField({ name: 'cancelReason', type: 'textarea' }),
    systemField({ name: 'supersedes', type: 'relationship', relationTo: 'contracts', index: true }),
    systemField({ name: 'version', type: 'number', defaultValue: 1, required: true }),
    systemField({ name: 'createdBy', type: 'relationship', relationTo: 'users' }),
    // What the text was filled from, so that it can be filled again.
    systemField({
      name: 'template',
      type: 'relationship',
      relationTo: 'contract-templates',
      access: { read: byAdmins },
    }),
    serverPart({ name: 'history', component: 'DocumentHistory' }),
    {
      name: 'signatures',
      type: 'join',
      collection: 'contract-signatures',
      on: 'contract',
      maxDepth: 1,
      defaultLimit: 10,
      // The signature sheet shows them.
      admin: { disableListColumn: true, hidden: true },
    },
  ],
})
