/** What made-up cases say. */
import type { EntryKind } from '../core/casebook/timeline.ts'

export const NAMES = {
  zh: ['林小满', '陈一凡', '王海燕', '周明', '李思远', '赵敏', '孙建国', '何静'],
  en: ['Ann Miller', 'Tom Becker', 'Priya Shah', 'Luis Ortega', 'Grace Lin', 'Omar Haddad'],
}
export const SHOPS = {
  zh: ['好好商行', '城南便利店', '青禾书店', '快送超市', '南门水果铺', '云上茶馆'],
  en: ['Corner Books', 'Green Market', 'Harbor Cafe', 'City Bikes', 'Maple Hardware'],
}
export const STORIES = {
  zh: [
    '付款后店家说没有收到，账单里显示已扣款。',
    '申请退款以后一直没有到账，商家说已经退了。',
    '付款时提示交易存在风险，换了银行卡还是不行。',
    '手机丢了，补卡以后收不到验证码。',
    '自动扣款没有提醒，关闭以后又扣了一次。',
    '转错了人，对方不肯退回。',
    '客服说三天内回复，过了一周也没有消息。',
    '同一笔订单扣了两次款，只退了一次。',
  ],
  en: [
    'The shop says it received nothing, but the bill shows the charge.',
    'The refund was promised and has not arrived on my card.',
    'The payment was declined with a risk message, on two different cards.',
    'My phone was stolen and codes no longer reach me.',
    'A subscription charged me again after I had canceled it.',
    'I sent the money to the wrong person and they do not answer.',
    'Support promised an answer within three days and stayed silent.',
    'The same order was charged twice and only one charge came back.',
  ],
}
export const SAID = {
  zh: [
    '客服说已经记录，让等通知',
    '要求补充付款截图和银行流水',
    '说退款已经发出，银行处理中',
    '专员回电，承诺三个工作日内答复',
    '答复称交易正常，不予退款',
    '同意重新核查风控记录',
    '给了工单号，让下周再打',
    '转给商户处理',
  ],
  en: [
    'agent took the details and told me to wait',
    'asked for a screenshot of the payment and the statement',
    'says the refund was sent and the bank is processing it',
    'a specialist called and promised an answer in three working days',
    'answered that the transaction is valid; no refund',
    'agreed to look at the risk record again',
    'gave a ticket number and asked me to call next week',
    'passed it on to the merchant',
  ],
}
/** The ten entries of a case, in this order; the last may be its end instead. */
export const ENTRIES: readonly EntryKind[] = [
  'contact',
  'note',
  'contact',
  'sent',
  'accepted',
  'answer',
  'contact',
  'sent',
  'reminder',
  'contact',
]
