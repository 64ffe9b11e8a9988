/** Loaded before the program: it finds one cable, and asks the test's own server for names. */
import { Resolver } from 'node:dns/promises'
import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'

const cable = { address: '127.0.0.1', netmask: '255.0.0.0', family: 'IPv4', internal: false }
os.networkInterfaces = () => ({
  en0: [{ ...cable, mac: '02:00:00:00:00:01', cidr: '127.0.0.1/8' }],
})
syncBuiltinESMExports()

const told = new WeakSet()
for (const name of ['resolve4', 'resolve6']) {
  const resolve = Resolver.prototype[name]
  Resolver.prototype[name] = function (...given) {
    // Servers cannot be set while a question is open.
    if (!told.has(this)) this.setServers([process.env['LOOPBACK_DNS']])
    told.add(this)
    return resolve.apply(this, given)
  }
}
