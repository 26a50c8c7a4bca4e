// Attacks on the activity log by a superuser of the database: each is found. `--trials --seed`
import '../http/auditAttacks.test.ts'
