/** The button that sends an admin a test email, and what became of it. */
export const panelTestMail = {
  send: 'Send me a test email',
  busy: 'Sending…',
  sent: 'The mail server accepted the email to {to}. If it doesn’t arrive, check your spam folder.',
  written:
    'The email was written to a file in the “mail” folder of the server’s data and reached nobody, because no mail server is set. Set MAIL_SERVER on the server.',
  failed: 'The email was not sent. The error was:',
  lost: 'Connection lost. Check your network and try again.',
} as const
