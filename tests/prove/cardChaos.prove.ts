// Thousands of card payments whose events come in any order while the server is killed: the books say what Stripe says. `--runs --kills --seed`
import '../http/stripeChaos.test.ts'
