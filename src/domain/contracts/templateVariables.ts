/** How a variable is formatted. `code` reads left to right in every language (email addresses, numbers). */
export type VariableType = 'text' | 'code' | 'money' | 'percentage' | 'date' | 'milestones'

/** The variables of a template: the name as written, `{{client.name}}`, its type, and its meaning. */
export const templateVariables = {
  'client.name': { type: 'text', meaning: 'First and last name of the client' },
  'client.email': { type: 'code', meaning: 'Email address of the client' },
  'client.company': { type: 'text', meaning: 'Company of the client' },
  'client.phone': { type: 'code', meaning: 'Phone number of the client' },
  'client.billingAddress': { type: 'text', meaning: 'Billing address of the client, line by line' },
  'client.taxNumber': { type: 'code', meaning: 'Tax number of the client' },
  'company.name': { type: 'text', meaning: 'Name of the agency' },
  'company.legalName': { type: 'text', meaning: 'Legal name of the agency' },
  'company.address': { type: 'text', meaning: 'Address of the agency, line by line' },
  'company.taxNumber': { type: 'code', meaning: 'Tax number of the agency' },
  'company.email': { type: 'code', meaning: 'Email address of the agency' },
  'company.phone': { type: 'code', meaning: 'Phone number of the agency' },
  'company.website': { type: 'code', meaning: 'Website of the agency' },
  'company.bankDetails': { type: 'text', meaning: 'Bank details of the agency, line by line' },
  'project.name': { type: 'text', meaning: 'Name of the project' },
  'project.description': { type: 'text', meaning: 'Description of the project' },
  'contract.number': { type: 'code', meaning: 'Number of the contract' },
  'contract.amount': { type: 'money', meaning: 'Amount of the contract with its currency' },
  'contract.deposit': { type: 'money', meaning: 'Deposit, as an amount with its currency, tax included' },
  'contract.depositPercentage': { type: 'percentage', meaning: 'Deposit, in per cent of the amount' },
  'contract.date': { type: 'date', meaning: 'Day on which the contract is drafted' },
  'contract.expiry': { type: 'date', meaning: 'Last day to sign, where the draft is given one' },
  milestones: {
    type: 'milestones',
    meaning: 'Table of deposit and milestones with percentage and amount, alone in its paragraph',
  },
} as const satisfies Record<string, { type: VariableType; meaning: string }>

export type VariableName = keyof typeof templateVariables

/** One row of the milestones' table. Amounts in minor units; `percentage` is `null` if none was agreed. */
export type MilestoneRow = { title: string; dueDate: string | null; percentage: number | null; amount: number }

type Values = {
  text: string
  code: string
  money: { amountMinor: number; currency: string }
  percentage: number
  /** ISO 8601. */
  date: string
  milestones: {
    currency: string
    deposit: Pick<MilestoneRow, 'percentage' | 'amount'> | null
    rows: MilestoneRow[]
    rest: number
    total: number
    /** Whether the amounts have tax in them that comes on top of the contract's amount. */
    hasTaxOnTop: boolean
  }
}

type ValueOf<Name extends VariableName> = Values[(typeof templateVariables)[Name]['type']]

/** The value of each variable in one contract, `null` without one. */
export type VariableValues = { [Name in VariableName]: ValueOf<Name> | null }

export type MilestoneTable = Values['milestones']

export function isVariableName(name: string): name is VariableName {
  return Object.hasOwn(templateVariables, name)
}
