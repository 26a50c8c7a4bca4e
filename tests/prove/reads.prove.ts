// Twenty thousand random reads by every kind of caller, against what Payload answers. `--queries --seed`
import '../http/plainReads.test.ts'
