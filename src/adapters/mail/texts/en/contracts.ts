import type { TemplateTexts } from '../types.ts'

export const contractTexts = {
  contract_sent: ({ data, format }) => ({
    subject: `Contract ${data.contractNumber} to sign: ${data.title}`,
    heading: 'A contract is waiting for your signature',
    paragraphs: ['Please read the contract and sign it in your account.'],
    facts: [
      { label: 'Contract', value: data.contractNumber },
      { label: 'Title', value: data.title },
      ...(data.expiresAt === undefined ? [] : [{ label: 'Sign before', value: format.moment(data.expiresAt) }]),
    ],
    button: { label: 'Read and sign', href: data.link },
  }),
  contract_reminder: ({ data, format }) => ({
    subject: `Reminder: contract ${data.contractNumber} waits for your signature`,
    heading: 'A contract still waits for your signature',
    paragraphs: ['Please read the contract and sign or decline it in your account, as long as it can be signed.'],
    facts: [
      { label: 'Contract', value: data.contractNumber },
      { label: 'Title', value: data.title },
      { label: 'Sign before', value: format.moment(data.expiresAt) },
    ],
    button: { label: 'Read and sign', href: data.link },
    notes: ['If you have signed in the meantime, please ignore this email.'],
  }),
  contract_signed: ({ data, format }) => ({
    subject: `Contract ${data.contractNumber} is signed`,
    heading: 'The contract is signed',
    paragraphs: [],
    facts: [
      { label: 'Contract', value: data.contractNumber },
      { label: 'Title', value: data.title },
      { label: 'Signed by', value: data.signerName },
      { label: 'Time', value: format.moment(data.signedAt) },
    ],
    button: { label: 'Open contract', href: data.link },
  }),
  contract_declined: ({ data }) => ({
    subject: `Contract ${data.contractNumber} was declined`,
    heading: 'The contract was declined',
    paragraphs: [],
    facts: [
      { label: 'Contract', value: data.contractNumber },
      { label: 'Title', value: data.title },
      { label: 'Declined by', value: data.clientName },
    ],
    ...(data.reason !== undefined && { quote: data.reason }),
    button: { label: 'Open contract', href: data.link },
  }),
  contract_expired: ({ data }) => ({
    subject: `Contract ${data.contractNumber} has expired`,
    heading: 'The contract has expired',
    paragraphs: ['The time to sign this contract has passed. It can no longer be signed.'],
    facts: [
      { label: 'Contract', value: data.contractNumber },
      { label: 'Title', value: data.title },
    ],
    button: { label: 'Open contract', href: data.link },
  }),
  contract_activated: ({ data }) => ({
    subject: `Contract ${data.contractNumber} is active`,
    heading: 'The contract is active',
    paragraphs: ['We have confirmed the contract. Work begins.'],
    facts: [
      { label: 'Contract', value: data.contractNumber },
      { label: 'Title', value: data.title },
    ],
    button: { label: 'Open contract', href: data.link },
  }),
  contract_cancelled: ({ data }) => ({
    subject: `Contract ${data.contractNumber} was cancelled`,
    heading: 'The contract was cancelled',
    paragraphs: [],
    facts: [
      { label: 'Contract', value: data.contractNumber },
      { label: 'Title', value: data.title },
    ],
    ...(data.reason !== undefined && { quote: data.reason }),
    ...(data.replacedBy !== undefined && { quote: `Superseded by ${data.replacedBy}.` }),
    button: { label: 'Open contract', href: data.link },
  }),
  contract_completed: ({ data }) => ({
    subject: `Contract ${data.contractNumber} is completed`,
    heading: 'The contract is completed',
    paragraphs: ['What was agreed is done. Thank you for working with us.'],
    facts: [
      { label: 'Contract', value: data.contractNumber },
      { label: 'Title', value: data.title },
    ],
    button: { label: 'Open contract', href: data.link },
  }),
} satisfies TemplateTexts
