// 300 SIGKILLs of server and database, and every other part full, slow, lying or gone. `--kills --rounds --seed`
import '../http/faults.test.ts'
