// The largest file that is taken, through a disk and a bucket, in bounded memory.
import '../http/largeFiles.test.ts'
