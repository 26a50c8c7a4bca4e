/**
 * Why money was refunded, where no admin gave a reason. Written when the refund is recorded, in the client's language.
 */
export const refunds = {
  unmatched: 'The payment did not match any open request.',
  atStripe: 'Refunded in Stripe',
  atStripeBecause:
    'Refunded in Stripe: {reason, select, duplicate {duplicate payment} requested_by_customer {requested by customer} other {{reason}}}',
} as const
