// A broadcast to ten thousand, its worker killed, and what other requests feel. `--readers`
import '../http/broadcastLoad.test.ts'
