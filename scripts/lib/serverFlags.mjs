/**
 * How Node runs the server: with as little memory as its work needs. The Dockerfile has the same. Both numbers are
 * measured (docs/operations.md): V8 alone keeps 100 MB for objects that live a moment, and lets old ones double
 * before it looks for those that are dead.
 */
export const serverFlags = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=4',
  '--heap-growing-percent=30',
]

/**
 * The environment for the same. Threads share two pools of memory; the C library would give each its own, and return
 * little of it. And Node would keep the compiled code that it has read at the start as a second copy, 30 MB for a
 * second or two of each start.
 */
export const serverMemory = {
  MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
  NODE_DISABLE_COMPILE_CACHE: '1',
}
