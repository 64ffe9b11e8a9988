/**
 * Runs a program with what V8 made of it the last time. Node's own cache holds only what is compiled before
 * a program runs; this one holds the functions that a call of the same command went on to use.
 */
const fs = require('fs')
const { dirname, join } = require('path')
const { Script } = require('vm')

const MONTH = 30 * 24 * 60 * 60 * 1000

/** `file`: a CommonJS program in ASCII; its first line names its build. `folder`: where the code is kept, if anywhere. */
module.exports = function runCached(file, folder, command) {
  const source = fs.readFileSync(file, 'latin1')
  const build = `${source.slice(2, 18)}-${process.version}-${process.arch}`
  const kept = folder && join(folder, 'code', build, command)
  const cachedData = kept && read(kept)
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
    { filename: file, cachedData },
  )
  // Once in a while it is made anew: what was called first may have used little.
  if (kept && (!cachedData || script.cachedDataRejected || process.pid % 32 === 0)) {
    process.once('exit', (code) => code === 0 && keep(kept, script))
  }
  const program = { exports: {} }
  script.runInThisContext()(program.exports, require, program, file, dirname(file))
}

function read(kept) {
  try {
    return fs.readFileSync(kept)
  } catch {
    return undefined
  }
}

/** Where it cannot be kept, nothing is said: it only starts slower. */
function keep(kept, script) {
  const fresh = `${kept}.${process.pid}`
  try {
    const folder = dirname(kept)
    if (makeFolder(folder)) forgetOthers(folder)
    fs.writeFileSync(fresh, script.createCachedData(), { mode: 0o600 })
    fs.renameSync(fresh, kept)
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

/** Code of other builds that was made long ago. */
function forgetOthers(folder) {
  const codes = dirname(folder)
  for (const name of fs.readdirSync(codes)) {
    const other = join(codes, name)
    if (fs.statSync(other).mtimeMs < Date.now() - MONTH) fs.rmSync(other, { recursive: true })
  }
}
