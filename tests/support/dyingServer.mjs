// A server that the supervisor's tests let die, ready first or not. `node dyingServer.mjs <ready|early> <how>`.
const [when, how] = process.argv.slice(2)
if (when === 'ready') await new Promise((resolve) => process.send('ready', resolve))
if (how === 'kill') process.kill(process.pid, 'SIGKILL')
process.exit(Number(how))
