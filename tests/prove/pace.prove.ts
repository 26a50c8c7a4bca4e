// What the contract promises in seconds: a message on a stream within one, the end of a session's streams within five.
import '../http/stream.test.ts'
import '../http/streamReplicas.test.ts'
