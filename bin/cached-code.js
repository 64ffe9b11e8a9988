/**
 * Runs the program with what the last calls of the same command used: those parts of it alone, and what V8
 * made of them. Node's own cache holds only what is compiled before a program runs. The first call of a
 * command keeps the parts, the second their code; what a later call uses besides is added.
 */
const fs = require('fs')
const { dirname, join } = require('path')
const { Script } = require('vm')

/** What another name leads to was not kept by us; a pipe in its place would be waited for. Windows has neither. */
const NO_LINK = fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK
const MONTH = 30 * 24 * 60 * 60 * 1000
/** How a conversation ends that is gone on with later. */
const CANCELED = 130
/** Bytes in front of the text in a kept file; they tell the length of the code behind it. */
const HEAD = 8

/** `dist`: where the program is; `folder`: where things are kept, if anywhere. */
module.exports = function runCached(dist, folder, command) {
  const file = `${dist}/main.js`
  const build = `${fs.readFileSync(`${dist}/build`, 'latin1')}-${process.version}-${process.arch}`
  const path = folder && `${folder}/code/${build}/${command}`
  const kept = path && read(path)
  const script = kept && new Script(kept.text, { filename: file, cachedData: kept.code })
  const parts = script ? script.runInThisContext() : {}
  const ran = {}
  let whole
  load.resolve = require.resolve
  function load(name) {
    if (ran[name]) return ran[name].exports
    const module = (ran[name] = { exports: {} })
    if (name.slice(0, 2) !== './') return (module.exports = require(name))
    const own = name.slice(2)
    if (!parts[own]) whole = whole || partsIn(file)
    ;(parts[own] = parts[own] || whole[own])(module.exports, load, module, dist)
    return module.exports
  }
  if (path) {
    process.once('exit', (code) => {
      if (code !== 0 && code !== CANCELED) return
      if (whole) keep(path, `({\n${Object.values(parts).join(',\n')}\n})`)
      // Once in a while the code is made anew: what was called first may have used little.
      else if (!kept.code || script.cachedDataRejected || process.pid % 32 === 0)
        keep(path, kept.text, script.createCachedData())
    })
  }
  load('./main.js').start(dist, folder)
}

/** All parts, packed: a call that finds what it needs kept never opens them. */
function partsIn(file) {
  const { brotliDecompressSync } = require('zlib')
  const text = brotliDecompressSync(fs.readFileSync(`${file}.br`)).latin1Slice()
  return new Script(text, { filename: file }).runInThisContext()
}

/**
 * What is whole, our own, and writable by nobody else. V8 would run damaged code: everything stands there
 * twice, and to compare the two takes less time than to add it up.
 */
function read(path) {
  let fd
  try {
    if (!foldersOf(path).every(isOurFolder)) return undefined
    fd = fs.openSync(path, fs.constants.O_RDONLY | NO_LINK)
    const stat = fs.fstatSync(fd)
    if (!isOurs(stat) || !stat.isFile() || stat.size % 16 > 0) return undefined
    const bytes = Buffer.allocUnsafeSlow(stat.size)
    fs.readSync(fd, bytes)
    const half = stat.size / 2
    const start = half - bytes.readUInt32LE(0)
    if (start < HEAD || !bytes.subarray(0, half).equals(bytes.subarray(half))) return undefined
    return {
      text: bytes.latin1Slice(HEAD, start),
      code: start < half ? bytes.subarray(start, half) : undefined,
    }
  } catch {
    return undefined
  } finally {
    if (fd !== undefined) fs.closeSync(fd)
  }
}

function isOurs({ uid, mode }) {
  return isMine({ uid }) && (process.platform === 'win32' || (mode & 0o022) === 0)
}

function isMine({ uid }) {
  return process.platform === 'win32' || uid === process.getuid()
}

/** Whoever owns one of these, or made the link that stands for it, could put another below it. */
function foldersOf(path) {
  const build = dirname(path)
  return [build, dirname(build), dirname(dirname(build))]
}

function isOurFolder(folder) {
  return isMine(fs.lstatSync(folder)) && isOurs(fs.statSync(folder))
}

/** Where it cannot be kept, nothing is said: it only starts slower. */
function keep(path, text, code = Buffer.alloc(0)) {
  const fresh = `${path}.${process.pid}`
  try {
    const folder = dirname(path)
    if (!foldersOf(path).every((it) => !isThere(it) || isOurFolder(it))) return
    if (makeFolder(folder)) forgetOthers(folder)
    const head = Buffer.alloc(HEAD)
    head.writeUInt32LE(code.length)
    // V8 reads its code where it lies, on a multiple of eight.
    const body = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8), 'latin1')
    const whole = Buffer.concat([head, body, code])
    fs.writeFileSync(fresh, Buffer.concat([whole, whole]), { mode: 0o600, flag: 'wx' })
    fs.renameSync(fresh, path)
  } catch {
    try {
      fs.unlinkSync(fresh)
    } catch {
      // It was never there.
    }
  }
}

/** Level by level: Node's own `recursive` never ends where a folder is neither there nor made, as below /proc. */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return false
  makeFolder(dirname(folder))
  fs.mkdirSync(folder, { mode: 0o700 })
  return true
}

/** Also a link that leads nowhere. */
function isThere(path) {
  return fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Named as ours are: whatever else lies there is somebody's. */
const A_BUILD = /^[\w.-]+-v\d+\.\d+\.\d+\S*-\w+$/

/** Code of other builds that was made long ago. */
function forgetOthers(folder) {
  const codes = dirname(folder)
  for (const name of fs.readdirSync(codes)) {
    const other = join(codes, name)
    if (A_BUILD.test(name) && fs.statSync(other).mtimeMs < Date.now() - MONTH)
      fs.rmSync(other, { recursive: true })
  }
}
