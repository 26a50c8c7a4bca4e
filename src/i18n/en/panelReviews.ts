/** Payments to review: what can be decided about money that matches nothing. */
export const panelReviews = {
  runAgain: 'Retry event',
  runAgainHint: 'Fetches the object from Stripe again. Retrying is safe.',
  runsAgain: 'Retrying the event.',
  runsAlready: 'This event is already being processed.',
  decide: 'Decision',
  decided: 'Decision recorded.',
  note: 'Note',
  reference: 'Transfer reference',
  method: 'Payout method',
  'resolutions.refund.label': 'Refund',
  'resolutions.refund.meaning': 'Return the money to the original card through Stripe.',
  'resolutions.keep.label': 'Keep as credit',
  'resolutions.keep.meaning': 'Add the money to the client’s credit balance.',
  'resolutions.pay_out.label': 'Record payout',
  'resolutions.pay_out.meaning': 'Record that you returned the money another way.',
  'resolutions.dismiss.label': 'Dismiss',
  'resolutions.dismiss.meaning': 'Close the review without moving or recording any money.',
  'refusals.illegal_transition':
    'This decision doesn’t apply, or someone else already decided. Refresh to see the latest.',
  'refusals.refund_refused': 'Stripe declined this refund. The review stays open.',
  'refusals.unavailable': 'Stripe isn’t responding. You can safely try again.',
} as const
