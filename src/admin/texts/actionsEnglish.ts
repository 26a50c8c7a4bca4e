export const englishActions = {
  actions: 'What can be done now',
  cancel: 'Cancel',
  busy: 'One moment…',
  lost: 'The platform could not be reached. Look at the document again before you repeat this.',
  reason: 'Reason',
  reasonKept: 'It is kept in the activity log.',
  reasonTold: 'The client reads it.',
  changedMeanwhile: 'Somebody else was faster: this is not possible any more.',
  project: {
    startReview: {
      label: 'Start review',
      meaning: 'The project is looked at now. The client is told.',
      done: 'The project is under review.',
    },
    approve: {
      label: 'Approve',
      meaning: 'The agency takes the project. The client is told, and a contract can follow.',
      done: 'The project is approved.',
    },
    start: { label: 'Start work', meaning: 'Work begins. The client is told.', done: 'The project is in progress.' },
    present: {
      label: 'Present to the client',
      meaning: 'The client is asked to look at the work.',
      done: 'The project waits for the client.',
    },
    rework: { label: 'Back to work', meaning: 'The work goes on after a review.', done: 'The project is in progress.' },
    complete: { label: 'Complete', meaning: 'The project is finished. The client is told.', done: 'It is completed.' },
    cancel: {
      label: 'Cancel project',
      meaning: 'The project ends here and cannot be taken up again.',
      done: 'The project is cancelled.',
    },
  },
  contract: {
    send: {
      label: 'Send to the client',
      meaning:
        'The document is frozen as PDF, and the client is asked by mail to sign it. From now on it is not edited.',
      done: 'The contract is sent.',
    },
    activate: {
      label: 'Activate',
      meaning: 'The agency signs too, an approved project begins, and a deposit is asked for where one was agreed.',
      done: 'The contract is active.',
    },
    complete: { label: 'Complete', meaning: 'All of it is done.', done: 'The contract is completed.' },
    cancel: {
      label: 'Cancel contract',
      meaning: 'The contract ends. The client is told why.',
      done: 'The contract is cancelled.',
    },
    resend: {
      label: 'Send again',
      meaning: 'The client gets the mail with the link once more.',
      done: 'The mail is on its way.',
    },
    revise: {
      label: 'Revise',
      meaning: 'A new draft is made of it. When that is sent, this one is cancelled.',
      done: 'The new draft is here.',
    },
    frozen: 'Read-only: what the client was sent is what counts. A change needs a new draft (“Revise”).',
    ended: 'Read-only: this contract has ended.',
  },
  invoice: {
    issue: {
      label: 'Issue',
      meaning: 'It gets its number, is frozen, and is mailed to the client with its PDF.',
      done: 'The invoice is issued.',
    },
    void: {
      label: 'Void',
      meaning: 'The invoice counts no more. Its number stays taken.',
      done: 'The invoice is void.',
    },
    record: {
      label: 'Record payment',
      meaning: 'Money that came another way than by card. It is booked, and the client is thanked.',
      done: 'The payment is recorded.',
      amount: 'Amount',
      amountHint: 'What is still owed, where nothing else is written.',
    },
    request: {
      label: 'Request payment',
      meaning: 'The client is asked to pay this online.',
      done: 'The payment is requested.',
      description: 'What it is for',
      dueDate: 'Due on',
    },
    credit: {
      label: 'Credit note',
      meaning: 'An issued invoice is corrected by a credit note. Without an amount all that is left is credited.',
      done: 'The credit note is issued.',
      amount: 'Amount, tax included',
    },
    writeOff: {
      label: 'Write off',
      meaning: 'What is still owed is given up. The client is not told the reason.',
      done: 'The rest is written off.',
    },
    frozen: 'Read-only: an issued invoice is corrected by a credit note, never by an edit.',
    frozenVoid: 'Read-only: this invoice is void.',
    frozenCredit: 'Read-only: a credit note is final.',
  },
  payment: {
    record: {
      label: 'Record payment',
      meaning: 'The whole amount came another way than by card. It is booked, and the client is thanked.',
      done: 'The payment is recorded.',
      method: 'How it came',
      reference: 'Reference',
      referenceHint: 'As the bank statement has it.',
      paidAt: 'Paid on',
    },
    cancel: {
      label: 'Cancel request',
      meaning: 'The client is not asked for it any more. What is open at Stripe is cancelled too.',
      done: 'The request is cancelled.',
    },
    refund: {
      label: 'Refund',
      meaning: (left: string) => `Up to ${left} can go back. By card it goes back to the card.`,
      done: 'The refund is on its way.',
      amount: 'Amount',
      amountHint: 'All that is left, where nothing else is written.',
    },
  },
  methods: { bank_transfer: 'Bank transfer', cash: 'Cash', other: 'Another way' },
  user: {
    suspend: {
      label: 'Suspend',
      meaning: 'The account is closed at once; whoever uses it is signed out.',
      done: 'The account is suspended.',
    },
    reactivate: { label: 'Let in again', meaning: 'The account can sign in again.', done: 'The account is active.' },
    erase: {
      label: 'Erase person',
      meaning:
        'What is only about this person is deleted for good; what the law keeps stays without a name. It cannot be undone.',
      done: 'The person is erased.',
      email: 'To be sure: the email address of the account',
    },
    frozenErased: 'This account was erased. What the law keeps refers to it.',
  },
  refusals: {
    amountExceeded: 'That is more than there is left.',
    stripeRefuses: 'Stripe refuses this.',
    stripeSilent: 'Stripe does not answer. The same may be repeated: the money moves once.',
  },
}

export type ActionsTexts = typeof englishActions
