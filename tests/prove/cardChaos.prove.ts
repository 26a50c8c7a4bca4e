// Books match Stripe after thousands of card payments with events in any order and server kills. `--runs --kills
// --seed`
import '../http/stripeChaos.test.ts'
