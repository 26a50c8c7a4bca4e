import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { Counter, Gauge, type Registry } from 'prom-client'

/** A shorter delay hurts nobody, and each look at the clock wakes the process. */
const resolutionMs = 20
const quantiles = [0.5, 0.99, 1]

/** What the process takes of its machine. `stop` ends the watch over the event loop. */
export function processMetrics(registry: Registry): { stop: () => void } {
  const startedAt = Date.now() / 1000 - process.uptime()
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  gauge('process_start_time_seconds', 'When the process started, as Unix time.', () => startedAt)
  counter('process_cpu_seconds_total', 'Processor time of the process and its threads.', readCpuSeconds)
  gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss())
  gauge('nodejs_heap_size_used_bytes', 'JavaScript heap in use.', () => process.memoryUsage().heapUsed)
  gauge('nodejs_external_memory_bytes', 'Buffers and the like, outside the heap.', () => process.memoryUsage().external)
  counter('nodejs_eventloop_busy_seconds_total', 'Time in which the event loop was at work.', readBusySeconds)
  return watchEventLoop(registers)
}

function watchEventLoop(registers: Registry[]): { stop: () => void } {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs })
  delay.enable()
  new Gauge({
    name: 'nodejs_eventloop_delay_seconds',
    help: 'How late the event loop was since the last reading.',
    labelNames: ['quantile'],
    registers,
    collect() {
      // Node counts from one look at the clock to the next.
      for (const quantile of quantiles)
        this.set({ quantile }, Math.max(0, delay.percentile(quantile * 100) / 1e9 - resolutionMs / 1000))
      delay.reset()
    },
  })
  return { stop: () => delay.disable() }
}

function readCpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function readBusySeconds(): number {
  return performance.eventLoopUtilization().active / 1000
}
