import type { Text } from '../text.ts'

/** `completion`. */
export const completion = {
  shell: { zh: 'shell', en: 'shell' },
  /** Where the script goes, as a line to type. */
  install: {
    bash: {
      zh: '装上：wallet-help completion bash > ~/.local/share/bash-completion/completions/wallet-help',
      en: 'To install: wallet-help completion bash > ~/.local/share/bash-completion/completions/wallet-help',
    },
    zsh: {
      zh: '装上：wallet-help completion zsh > ~/.zfunc/_wallet-help，并在 ~/.zshrc 里 compinit 之前写 fpath+=~/.zfunc',
      en: 'To install: wallet-help completion zsh > ~/.zfunc/_wallet-help, with fpath+=~/.zfunc before compinit in ~/.zshrc',
    },
    fish: {
      zh: '装上：wallet-help completion fish > ~/.config/fish/completions/wallet-help.fish',
      en: 'To install: wallet-help completion fish > ~/.config/fish/completions/wallet-help.fish',
    },
  } satisfies Record<string, Text>,
} as const
