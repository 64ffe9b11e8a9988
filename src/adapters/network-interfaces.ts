import type { networkInterfaces } from 'node:os'
import type { InterfaceSeen } from '../core/diagnosis/connection.ts'

/** They lead to virtual machines on this computer, not out of it. */
const INSIDE = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet)/i
/** As VPN programs name theirs; `ppp` is left out: a dial-up line is called so too. */
const VPN = /^(utun|tun|tap|wg|ipsec|nordlynx|proton|tailscale|zt)|vpn|wireguard/i

/** The interfaces that may lead out; `local`: addresses that connections went out by. */
export function interfacesOf(
  system: ReturnType<typeof networkInterfaces>,
  local: readonly string[],
): InterfaceSeen[] {
  return Object.entries(system).flatMap(([name, list = []]) =>
    INSIDE.test(name)
      ? []
      : list
          .filter((it) => !it.internal && !isLinkLocal(it.address))
          .map(({ address }) => ({
            name,
            address,
            vpn: VPN.test(name),
            used: local.includes(address),
          })),
  )
}

/** Holds on one cable only: such as macOS gives to interfaces that lead nowhere. */
function isLinkLocal(address: string): boolean {
  return /^(fe[89ab]|169\.254\.)/i.test(address)
}
