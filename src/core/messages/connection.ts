import type { Text } from '../text.ts'

/** The look at this computer's connection: what it will contact, its stages, what they came to. */
export const connection = {
  contacts: (hosts: readonly string[]): Text => ({
    zh: `将从这台电脑连接 ${hosts.join('、')}，只看通不通，不发送您的任何信息，最多 8 秒。`,
    en: `This computer will connect to ${hosts.join(' and ')}, only to see whether it can. Nothing about you is sent. It takes 8 seconds at most.`,
  }),
  ask: {
    zh: '要测一下这台电脑的网络吗？',
    en: 'Test this computer’s connection?',
  },
  askWhy: {
    zh: '手机和这台电脑用同一个 Wi-Fi 时，结果对手机也有用；手机用流量的，选“不测”。',
    en: 'It tells you about the phone too, if both use the same Wi-Fi. If the phone is on mobile data, choose “don’t test”.',
  },
  test: { zh: '测试', en: 'Test it' },
  doNotTest: { zh: '不测，直接看办法', en: 'Don’t test; show me what to try' },
  askSeen: {
    zh: '在同一个网络上用浏览器随便打开一个网站，您看到什么？',
    en: 'Open any website in a browser on the same network. What do you see?',
  },
  askSeenWhy: {
    zh: '您用了 --no-network，程序不联网，请您自己看一眼。',
    en: 'You used --no-network, so nothing is tested for you; please look yourself.',
  },
  unsure: { zh: '不确定', en: 'Not sure' },
  /** What each finding looks like to somebody with a browser. */
  looksLike: {
    fine: { zh: '正常打开', en: 'It opens normally' },
    offline: { zh: '显示没有联网', en: 'It says there is no network' },
    'sign-in-page': { zh: '跳到一个要登录或同意的页面', en: 'A page asks me to sign in or agree' },
    'wrong-clock': { zh: '电脑或手机的时间不对', en: 'The date or time of the device is wrong' },
    'vpn-or-proxy': { zh: '开着 VPN 或代理', en: 'A VPN or proxy is on' },
    untrusted: { zh: '警告证书或连接不安全', en: 'A warning: certificate, connection not private' },
    'no-names': { zh: '显示找不到服务器或域名', en: 'It says the server or name can’t be found' },
    'no-way-out': { zh: '连着网，什么网站都打不开', en: 'Connected, but no website opens' },
    'wallet-unreachable': {
      zh: '别的网站能开，钱包官网打不开',
      en: 'Others open, the wallet’s own site doesn’t',
    },
    slow: { zh: '能打开，但很慢', en: 'It opens, but very slowly' },
  },
  /** Among the reasons of an outcome; nothing where nothing was tested. */
  reasons: {
    fine: { zh: '网络测试正常', en: 'the connection test was fine' },
    offline: { zh: '测到没有连上网络', en: 'the test found no network' },
    'sign-in-page': { zh: '测到网络要先登录', en: 'the test found a sign-in page' },
    'wrong-clock': { zh: '测到时钟不准', en: 'the test found a wrong clock' },
    'vpn-or-proxy': { zh: '测到 VPN 或代理', en: 'the test found a VPN or proxy' },
    untrusted: { zh: '测到证书不可信', en: 'the test found a bad certificate' },
    'no-names': { zh: '测到域名都查不到', en: 'the test found that no name can be looked up' },
    'no-way-out': { zh: '测到连着网却出不去', en: 'the test found no way out of this network' },
    'wallet-unreachable': {
      zh: '测到连不上钱包的官方网站',
      en: 'the test could not reach the wallet’s site',
    },
    slow: { zh: '测到网络很慢', en: 'the test found a slow connection' },
    'not-tested': undefined,
  },
  progress: { zh: '正在测试连接…', en: 'Testing the connection…' },
  forbidden: {
    zh: '--no-network 不允许联网，没有测试。',
    en: '--no-network forbids the network; nothing was tested.',
  },
  forbiddenHint: {
    zh: '要测试，去掉 --no-network。',
    en: 'To test, leave --no-network out.',
  },
  noWalletHost: {
    zh: '这个钱包没有核实过的官方网址，只测网络本身。',
    en: 'No official address of this wallet has been verified, so only the network itself is tested.',
  },
  stages: {
    interfaces: { zh: '网卡和地址', en: 'Interface' },
    dns: { zh: '域名解析（DNS）', en: 'Name lookup (DNS)' },
    tcp: { zh: '连接（TCP）', en: 'Connection (TCP)' },
    tls: { zh: '加密和证书（TLS）', en: 'Encryption (TLS)' },
    answer: { zh: '服务器应答', en: 'Answer' },
    portal: { zh: '登录页面', en: 'Sign-in page' },
    between: { zh: 'VPN 和代理', en: 'VPN or proxy' },
    clock: { zh: '时钟', en: 'Clock' },
    latency: { zh: '快慢', en: 'Speed' },
  },
  noInterface: { zh: '没有连上任何网络', en: 'not connected to any network' },
  ok: (host: string, ms: number): Text => ({
    zh: `${host} 正常，${ms} 毫秒`,
    en: `${host} ok, ${ms} ms`,
  }),
  failed: (host: string, why: Text): Text => ({
    zh: `${host} ${why.zh}`,
    en: `${host} ${why.en}`,
  }),
  skipped: { zh: '没有走到这一步', en: 'not reached' },
  faults: {
    'unknown-name': { zh: '查不到这个域名', en: 'name not found' },
    refused: { zh: '拒绝连接', en: 'refused' },
    reset: { zh: '连接被中断', en: 'cut off' },
    silent: { zh: '没有应答', en: 'no answer in time' },
    unreachable: { zh: '到不了', en: 'no route to it' },
    expired: { zh: '证书已过期', en: 'certificate expired' },
    'not-yet-valid': { zh: '证书还没有生效', en: 'certificate not valid yet' },
    'wrong-name': { zh: '证书是别的网站的', en: 'certificate of another site' },
    'unknown-issuer': { zh: '证书的签发者不可信', en: 'certificate from an unknown issuer' },
    'not-encrypted': { zh: '没有正常加密', en: 'no proper encryption' },
    'server-fault': { zh: '服务器说自己有故障', en: 'reports a fault of its own' },
    other: { zh: '失败', en: 'failed' },
  },
  portal: {
    none: { zh: '没有', en: 'none' },
    redirected: { zh: '被转到另一个页面', en: 'sent to another page' },
    replaced: { zh: '页面被换掉了', en: 'another page came instead' },
    unknown: { zh: '没能判断', en: 'could not tell' },
  },
  notBetween: { zh: '没有发现', en: 'none found' },
  vpn: (name: string): Text => ({ zh: `VPN 网卡 ${name}`, en: `VPN interface ${name}` }),
  proxy: (name: string): Text => ({ zh: `代理变量 ${name}`, en: `proxy variable ${name}` }),
  clockRight: { zh: '准确', en: 'right' },
  clockUnknown: { zh: '没能比对', en: 'could not compare' },
  clockAhead: (minutes: number): Text => ({
    zh: `快了约 ${minutes} 分钟`,
    en: `about ${minutes} min ahead`,
  }),
  clockBehind: (minutes: number): Text => ({
    zh: `慢了约 ${minutes} 分钟`,
    en: `about ${minutes} min behind`,
  }),
  slowest: (ms: number): Text => ({ zh: `最慢一步 ${ms} 毫秒`, en: `slowest step ${ms} ms` }),
  result: { zh: '结论：', en: 'Result: ' },
  findings: {
    fine: {
      zh: '这台电脑的网络正常。手机用同一个 Wi-Fi 的，问题多半在手机、App 或账户。',
      en: 'This computer’s connection works. If the phone uses the same Wi-Fi, the trouble is more likely the phone, the app, or the account.',
    },
    offline: { zh: '这台电脑没有连上网络。', en: 'This computer is not connected to a network.' },
    'sign-in-page': {
      zh: '这个网络要先登录或同意条款，才放行。',
      en: 'This network wants you to sign in or agree before it lets anything through.',
    },
    'wrong-clock': { zh: '这台电脑的时钟不准。', en: 'This computer’s clock is wrong.' },
    'vpn-or-proxy': {
      zh: '中间有 VPN 或代理，可能挡住钱包。',
      en: 'A VPN or proxy stands in between and may block the wallet.',
    },
    untrusted: {
      zh: '证书不可信：可能有人或设备在中间查看内容。先不要在这个网络上付款或登录。',
      en: 'The certificate can’t be trusted: something may be reading along. Don’t pay or sign in on this network.',
    },
    'no-names': {
      zh: '连着网，但查不到任何域名（DNS）。',
      en: 'Connected, but no name can be looked up (DNS).',
    },
    'no-way-out': { zh: '连着网，但出不去。', en: 'Connected, but nothing gets out.' },
    'wallet-unreachable': {
      zh: '网络正常，连不上钱包的官方网站。',
      en: 'The network works, but the wallet’s official site can’t be reached.',
    },
    slow: { zh: '能连上，但很慢。', en: 'It connects, but slowly.' },
    'not-tested': { zh: '没有测试。', en: 'Not tested.' },
  },
  /** What to do about a finding. */
  todo: {
    fine: {
      zh: '付款仍然失败，看原因和办法：wallet-help diagnose',
      en: 'If paying still fails, see why and what to do: wallet-help diagnose',
    },
    offline: {
      zh: '打开 Wi-Fi 或插好网线，再测一次。',
      en: 'Turn on Wi-Fi or plug in the cable, then test again.',
    },
    'sign-in-page': {
      zh: '用浏览器打开任意网页，按页面登录；不想登录，就改用手机流量。',
      en: 'Open any web page in a browser and sign in there; or use mobile data.',
    },
    'wrong-clock': {
      zh: '在系统设置里打开“自动设置时间”，再测一次；手机也看一下。',
      en: 'Turn on “set time automatically” in the system settings, then test again; look at the phone’s clock, too.',
    },
    'vpn-or-proxy': {
      zh: '先关掉 VPN 或代理，再测一次。',
      en: 'Turn the VPN or proxy off, then test again.',
    },
    untrusted: {
      zh: '断开这个网络，改用手机流量；是单位或学校的网络，问管网络的人。',
      en: 'Leave this network and use mobile data; at work or school, ask whoever runs the network.',
    },
    'no-names': {
      zh: '重启路由器，或改用手机流量，再测一次。',
      en: 'Restart the router or use mobile data, then test again.',
    },
    'no-way-out': {
      zh: '重启路由器，或改用手机流量，再测一次。',
      en: 'Restart the router or use mobile data, then test again.',
    },
    'wallet-unreachable': {
      zh: '在手机上改用流量打开钱包；仍打不开，过一会儿再试。付过没有结果的，先查账单，不要再付一次。',
      en: 'Open the wallet on the phone with mobile data; if that fails too, try later. If a payment has no result, check the payment history first and don’t pay again.',
    },
    slow: {
      zh: '换一个网络，或改用手机流量。付过没有结果的，先查账单，不要再付一次。',
      en: 'Use another network or mobile data. If a payment has no result, check the payment history first and don’t pay again.',
    },
  } as Readonly<Partial<Record<string, Text>>>,
} as const
