// Hostile input to every operation, by REST and GraphQL: no 5xx, nobody waits, answers as described. `--runs --seed`
import '../http/inputFuzz.test.ts'
