// 500 streams over two servers, one of which is killed: nothing is lost or told twice. `--streams --messages --backlog`
import '../http/streamLoad.test.ts'
