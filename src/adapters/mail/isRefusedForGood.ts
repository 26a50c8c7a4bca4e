/**
 * Whether an SMTP server refused this very mail with a permanent answer (5xx, RFC 5321 section 4.2.1): its recipient,
 * or its content. What it says of us (the sign-in, the sender) is a matter of configuration, and no reason to give a
 * mail up.
 */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { responseCode, command } = error as Error & { responseCode?: unknown; command?: unknown } // as nodemailer adds them
  const isPermanent = typeof responseCode === 'number' && responseCode >= 500
  return isPermanent && (command === 'RCPT TO' || command === 'DATA')
}
