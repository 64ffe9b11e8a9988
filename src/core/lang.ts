import type { Lang } from './text.ts'

/**
 * Language on screen: WALLET_HELP_LANG, then the POSIX variables in their order, then the system's
 * locale. zh* is Chinese, all else English.
 */
export function langOf(
  env: Readonly<Record<string, string | undefined>>,
  system: () => string,
): Lang {
  const named =
    env['WALLET_HELP_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || system()
  return named.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
