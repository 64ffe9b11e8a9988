#!/usr/bin/env node
// Looks at the Node version before anything else is loaded: the SQLite library crashes on an old one.
const { existsSync, readFileSync } = require('fs')
const { join } = require('path')

// An empty home is none: files would be strewn over the folder one is in.
if (process.env.HOME === '') delete process.env.HOME

const home = join(__dirname, '..')
const { engines } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))

if (satisfies(process.versions.node, engines.node)) {
  start()
} else {
  const pinned = join(
    home,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(pinned)) startWith(pinned)
  else refuse()
}

function start() {
  const dist = join(home, 'dist')
  if (!existsSync(join(dist, 'build'))) {
    process.exitCode = 1
    console.error('还没有构建：先运行 npm ci。 / Not built yet: run npm ci first.')
    return
  }
  const [first = ''] = process.argv.slice(2)
  require('./cached-code.js')(dist, cacheFolder(), /^[a-z-]+$/.test(first) ? first : 'other')
}

/** The person's own. */
function cacheFolder() {
  const { HOME, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32')
    return LOCALAPPDATA && join(LOCALAPPDATA, 'wallet-help', 'Cache')
  if (process.platform === 'darwin') return HOME && join(HOME, 'Library', 'Caches', 'wallet-help')
  const caches = XDG_CACHE_HOME || (HOME && join(HOME, '.cache'))
  return caches && join(caches, 'wallet-help')
}

/** Hands over to the Node that a checkout has beside it; its exit code and its signal become ours. */
function startWith(node) {
  // Loaded here alone: it takes as long as much of the program does.
  const { spawn } = require('child_process')
  const child = spawn(node, [__filename, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // Ctrl+C reaches the child by itself; it decides.
  process.on('SIGINT', () => {})
  child.on('error', refuse)
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else process.exitCode = code
  })
}

function refuse() {
  const wanted = engines.node.replace(/[\^>=]/g, '').replace(/\s*\|\|\s*/g, '+, ') + '+'
  const own = process.versions.node
  console.error(
    `wallet-help 需要 Node ${wanted}，这里是 ${own}。 / wallet-help needs Node ${wanted}; this is ${own}.`,
  )
  process.exitCode = 1
}

/** Whether a version lies in a range of the form "^22.22.2 || ^24.15.0 || >=26.0.0". */
function satisfies(version, range) {
  const numbers = (text) => text.split('-')[0].split('.').map(Number)
  const has = numbers(version)
  return range.split('||').some((part) => {
    const [, sign, wanted] = /^\s*(\^|>=)(\S+)\s*$/.exec(part) || []
    if (!wanted) return false
    const needs = numbers(wanted)
    if (sign === '^' && has[0] !== needs[0]) return false
    const at = has.findIndex((it, index) => it !== needs[index])
    return at === -1 || has[at] > needs[at]
  })
}
