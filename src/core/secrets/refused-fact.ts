import { refusedFacts } from '../messages/facts.ts'
import type { Text } from '../text.ts'
import type { SecretKind } from './secret-labels.ts'

const REFUSED: readonly (readonly [RegExp, SecretKind])[] = [
  [
    /^(?:card)?(?:cvv2?|cvc2?|cvn2?|csc|(?:card)?securitycode|cvvcode|卡?安全码|后三位|背面三位)$/,
    'cvv',
  ],
  [
    /^(?:(?:sms|text|verification|verify|auth(?:entication)?|login|otp|onetime|2fa|mfa)?codes?|otps?|totp|2fa|onetimepassword|.*(?:验证码|校验码|动态码|动态密码|短信码))$/,
    'code',
  ],
  [
    /^(?:.*(?:password|passwd|passcode|passphrase|pwd|密码|口令)|(?:card|atm|wallet|payment|m|upi)?pin(?:code|number)?|pass|secret|mima)$/,
    'password',
  ],
  [
    /^(?:助记词|私钥|恢复短语|mnemonic|private ?key|(?:seed|recovery|backup|secret)(?:recovery)?(?:phrase|words?)|seed)$/,
    'seed',
  ],
]

/** Why a fact of this name is never stored, or undefined for any other name. */
export function refusedFact(name: string): Text | undefined {
  const word = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]/g, '')
  const kind = REFUSED.find(([pattern]) => pattern.test(word))?.[1]
  return kind && refusedFacts[kind]
}
