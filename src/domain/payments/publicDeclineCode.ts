/**
 * The decline codes that may be shown. Stripe (docs.stripe.com/declines/codes) asks to present `fraudulent`,
 * `lost_card`, `stolen_card`, `merchant_blacklist` and the like as `generic_decline`, because the person with the card
 * may not be its owner. Codes that Stripe adds later are not shown either.
 */
const tellable = new Set([
  'approve_with_id',
  'authentication_not_handled',
  'authentication_required',
  'call_issuer',
  'card_not_supported',
  'card_velocity_exceeded',
  'currency_not_supported',
  'do_not_honor',
  'duplicate_transaction',
  'expired_card',
  'incorrect_address',
  'incorrect_cvc',
  'incorrect_number',
  'incorrect_pin',
  'incorrect_zip',
  'insufficient_funds',
  'invalid_account',
  'invalid_amount',
  'invalid_cvc',
  'invalid_expiry_month',
  'invalid_expiry_year',
  'invalid_number',
  'invalid_pin',
  'issuer_not_available',
  'live_mode_test_card',
  'mobile_device_authentication_required',
  'new_account_information_available',
  'not_permitted',
  'offline_pin_required',
  'online_or_offline_pin_required',
  'payment_intent_authentication_failure',
  'pin_try_exceeded',
  'processing_error',
  'reenter_transaction',
  'service_not_allowed',
  'test_mode_live_card',
  'testmode_decline',
  'transaction_not_allowed',
  'try_again_later',
  'withdrawal_count_limit_exceeded',
])

type PublicDeclineCodeArgs = { declineCode?: string | null | undefined; code?: string | null | undefined }

/** The code that the client may see, `generic_decline` for every code they may not. */
export function publicDeclineCode({ declineCode, code }: PublicDeclineCodeArgs): string {
  const given = declineCode || code || ''
  return tellable.has(given) ? given : 'generic_decline'
}
