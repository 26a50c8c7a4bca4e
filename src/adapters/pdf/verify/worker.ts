import { parentPort, workerData } from 'node:worker_threads'
import type { VerifyRequest } from './types.ts'
import { verifyDocument } from './verifyDocument.ts'
import { lowerThisThread } from '../../threadPriority.ts'

lowerThisThread()

// The thread that verifies one document and ends. Its input comes from this process alone.
parentPort?.postMessage(await verifyDocument(workerData as VerifyRequest))
