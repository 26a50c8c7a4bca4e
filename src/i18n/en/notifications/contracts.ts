/** Contracts. Keys: the kind, then the part (docs/notifications.md). */
export const contracts = {
  'contract.about': '{contractNumber}: {title}',
  'contract.sent.title': 'A contract is ready for your signature',
  'contract.sent.subject': 'Contract {contractNumber} to sign: {title}',
  'contract.sent.body': 'Read the contract and sign it in your account.',
  'contract.reminded.title': 'Reminder: please sign your contract',
  'contract.reminded.subject': 'Reminder: please sign contract {contractNumber}',
  'contract.reminded.body': 'Sign or decline the contract in your account before its deadline.',
  'contract.reminded.note': 'If you have already signed, you can ignore this email.',
  'contract.signed.title': '{role, select, admin {{signerName} signed a contract} other {You signed a contract}}',
  'contract.signed.subject': 'Contract {contractNumber} signed',
  'contract.signed.heading': 'Contract signed',
  'contract.declined.title': '{role, select, admin {{declinedBy} declined a contract} other {You declined a contract}}',
  'contract.declined.subject': 'Contract {contractNumber} declined',
  'contract.declined.heading': 'Contract declined',
  'contract.expired.title': 'A contract has expired',
  'contract.expired.subject': 'Contract {contractNumber} has expired',
  'contract.expired.body': 'The deadline to sign this contract has passed. It can no longer be signed.',
  'contract.activated.title': 'Your contract is in force',
  'contract.activated.subject': 'Contract {contractNumber} is in force',
  'contract.activated.body': 'We countersigned the contract. Work can begin.',
  'contract.completed.title': 'Your contract is completed',
  'contract.completed.subject': 'Contract {contractNumber} is completed',
  'contract.completed.body': 'Everything agreed has been delivered. Thank you for working with us.',
  'contract.cancelled.title':
    '{isReplaced, select, true {A contract was replaced by a new version} other {A contract was cancelled}}',
  'contract.cancelled.subject':
    '{isReplaced, select, true {Contract {contractNumber} was replaced by {replacedBy}} other {Contract {contractNumber} was cancelled}}',
  'contract.cancelled.message':
    '{isReplaced, select, true {{contractNumber} is replaced by {replacedBy}.} other {{contractNumber}: {title}}}',
} as const
