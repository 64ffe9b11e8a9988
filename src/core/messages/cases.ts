import { beside, type Text } from '../text.ts'

/** `list`, `show`, `export`, `tree`. */
export const cases = {
  columns: {
    number: { zh: '编号', en: 'No.' },
    problem: { zh: '问题', en: 'Problem' },
    wallet: { zh: '钱包', en: 'Wallet' },
    amount: { zh: '金额', en: 'Amount' },
    status: { zh: '状态', en: 'Status' },
    created: { zh: '建立日期', en: 'Created' },
    age: { zh: '历时', en: 'Age' },
    next: { zh: '下一期限', en: 'Next date' },
  },
  statuses: {
    diagnosing: { zh: '诊断中', en: 'diagnosing' },
    draft: { zh: '未寄出', en: 'not sent' },
    solved: { zh: '已解决', en: 'solved' },
    sent: { zh: '已提交', en: 'sent' },
    waiting: { zh: '等待答复', en: 'waiting' },
    overdue: { zh: '已超期', en: 'overdue' },
    answered: { zh: '已答复', en: 'answered' },
    escalated: { zh: '已向上投诉', en: 'escalated' },
    closed: { zh: '已结束', en: 'closed' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
  },
  days: (n: number): Text => ({ zh: `${n} 天`, en: n === 1 ? '1 day' : `${n} days` }),
  empty: {
    zh: '还没有记录。开始：wallet-help diagnose',
    en: 'No cases yet. To start: wallet-help diagnose',
  },
  noneMatch: {
    zh: '没有符合条件的记录。看全部：wallet-help list',
    en: 'No case matches. To see all: wallet-help list',
  },
  heading: (number: number): Text => ({ zh: `第 ${number} 号`, en: `Case ${number}` }),
  answersHeading: { zh: '您的回答', en: 'Your answers' },
  factsHeading: { zh: '已知情况', en: 'What you told us' },
  transactionHeading: (n: number): Text => ({ zh: `交易 ${n}`, en: `Transaction ${n}` }),
  evidenceHeading: { zh: '证据', en: 'Evidence' },
  earlierHeading: { zh: '之前处理过', en: 'Earlier' },
  exportHint: (number: number): Text => ({
    zh: `投诉草稿：wallet-help export ${number} -o complaint.md`,
    en: `The complaint: wallet-help export ${number} -o complaint.md`,
  }),
  resumeHint: (number: number): Text => ({
    zh: `还没问完，继续：wallet-help diagnose --resume ${number}`,
    en: `Not finished. To continue: wallet-help diagnose --resume ${number}`,
  }),
  noCase: (number: number | string): Text => ({
    zh: `没有第 ${number} 号记录。`,
    en: `There is no case ${number}.`,
  }),
  seeList: { zh: '看有哪些：wallet-help list', en: 'To see your cases: wallet-help list' },
  badNumber: (value: string): Text => ({
    zh: `“${value}”不是编号。编号是 1、2、3 这样的数字。`,
    en: `“${value}” isn’t a case number; those are 1, 2, 3 and so on.`,
  }),
  more: (count: number | undefined): Text => ({
    zh: `还有${count === undefined ? '更多' : ` ${count} `}条。多看一些：wallet-help list --limit 500；全部：wallet-help list --json`,
    en: `${count === undefined ? 'There are' : count} more. To see more: wallet-help list --limit 500; all: wallet-help list --json`,
  }),
  badLimit: (value: string): Text => ({
    zh: `--limit 要一个正整数，这里是“${value}”。`,
    en: `--limit takes a whole number above 0, not “${value}”.`,
  }),
  written: (file: string): Text => ({ zh: `已写入 ${file}`, en: `Written to ${file}` }),
  fileExists: (file: string): Text => ({
    zh: `${file} 已经存在，没有动它。`,
    en: `${file} already exists; it was left as it is.`,
  }),
  useForce: {
    zh: '换个文件名，或加 --force 覆盖。',
    en: 'Choose another name, or add --force to replace it.',
  },
  cannotWrite: (file: Text, why: Text): Text => ({
    zh: `写不了${beside(file.zh)}：${why.zh}。`,
    en: `Can’t write ${file.en}: ${why.en}.`,
  }),
  cannotRead: (file: Text, why: Text): Text => ({
    zh: `读不了${beside(file.zh)}：${why.zh}。`,
    en: `Can’t read ${file.en}: ${why.en}.`,
  }),
  standardInput: { zh: '标准输入', en: 'standard input' },
  standardOutput: { zh: '标准输出', en: 'standard output' },
  noSuchFile: { zh: '没有这个文件', en: 'there is no such file' },
  noSuchFolder: { zh: '没有这个文件夹', en: 'there is no such folder' },
  isAFolder: { zh: '它是文件夹', en: 'it is a folder' },
  noPermission: { zh: '没有权限', en: 'you don’t have permission' },
  readOnlyDisk: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  diskFull: { zh: '磁盘已满', en: 'the disk is full' },
  underAFile: {
    zh: '路径中有一段是文件，不是文件夹',
    en: 'part of the path is a file, not a folder',
  },
  nameTooLong: { zh: '文件名太长', en: 'the name is too long' },
  tooLarge: { zh: '超过 10 MB', en: 'it is larger than 10 MB' },
  closed: { zh: '它已关闭', en: 'it is closed' },
  otherPath: {
    zh: '换一个位置再试，例如 -o ~/complaint.md',
    en: 'Try another place, such as -o ~/complaint.md',
  },
  checkPath: {
    zh: '检查文件名；“-”表示标准输入。',
    en: 'Check the name; "-" stands for standard input.',
  },
  formerProblem: { zh: '（现在的版本没有这个问题）', en: ' (not in this version)' },
} as const
