import { CASE, FORCE, JSON_FLAG } from './common.ts'
import type { Meanings, Verb, VerbGroup } from './verb.ts'

const BACKUP_FILE = {
  '<file>': { completes: 'file', zh: '备份文件', en: 'file of the backup' },
} satisfies Meanings

const UNDER_EVIDENCE: readonly Verb[] = [
  {
    name: 'add',
    about: { zh: '把文件存入一项证据', en: 'keep files for an item of evidence' },
    arguments: {
      ...CASE,
      '[item]': { completes: 'evidence', zh: '证据项', en: 'item of evidence' },
      '[file...]': { completes: 'file', zh: '文件', en: 'files' },
    },
    options: JSON_FLAG,
    examples: [
      {
        call: 'wallet-help evidence add 1 bill-record bill.png',
        zh: '存入一个文件',
        en: 'keep a file',
      },
    ],
    load: async () => (await import('../commands/evidence-add.ts')).addEvidence,
  },
  {
    name: 'remove',
    about: {
      zh: '把文件从一项证据里取出；经过里留下取出过',
      en: 'take files out of an item; the timeline keeps that they were there',
    },
    arguments: {
      ...CASE,
      '<item>': { completes: 'evidence', zh: '证据项', en: 'item of evidence' },
      '[file...]': {
        zh: '文件的名字（不写就是这一项的全部）',
        en: 'names of the files (left out: all of the item)',
      },
    },
    options: { '--yes': { zh: '不再询问', en: 'do not ask' }, ...JSON_FLAG },
    examples: [
      {
        call: 'touch bill.png && wallet-help evidence add 1 bill-record bill.png && wallet-help evidence remove 1 bill-record bill.png --yes',
        zh: '存错了，取出来',
        en: 'one that was kept by mistake',
      },
    ],
    load: async () => (await import('../commands/evidence-remove.ts')).removeEvidence,
  },
  {
    name: 'verify',
    about: {
      zh: '核对存入的文件有没有变、有没有少',
      en: 'check that the kept files are complete and unchanged',
    },
    arguments: { '[case]': CASE['<case>'] },
    options: JSON_FLAG,
    examples: [{ call: 'wallet-help evidence verify', zh: '全部核对一遍', en: 'check every file' }],
    load: async () => (await import('../commands/evidence-verify.ts')).verifyEvidence,
  },
]

export const KEEPING: VerbGroup = {
  title: { zh: '证据和备份：', en: 'Evidence and backup:' },
  verbs: [
    {
      name: 'evidence',
      about: {
        zh: '看证据清单，标记已有、还缺或不适用',
        en: 'the evidence of a case: what is there, what is missing, how to get it',
      },
      arguments: CASE,
      options: {
        '--have <item...>': { completes: 'evidence', zh: '标为已有', en: 'mark as had' },
        '--missing <item...>': { completes: 'evidence', zh: '标为还缺', en: 'mark as missing' },
        '--not-applicable <item...>': {
          completes: 'evidence',
          zh: '标为不适用',
          en: 'mark as having no bearing on this case',
        },
        ...JSON_FLAG,
      },
      verbs: UNDER_EVIDENCE,
      examples: [
        { call: 'wallet-help evidence 1', zh: '第 1 号的证据清单', en: 'the checklist of case 1' },
        {
          call: 'wallet-help evidence 1 --have error-screenshot',
          zh: '标一项为已有',
          en: 'mark an item as had',
        },
      ],
      load: async () => (await import('../commands/evidence.ts')).evidence,
    },
    {
      name: 'backup',
      about: {
        zh: '把全部记录和证据文件备份成一个文件',
        en: 'save all cases and evidence files in one file',
      },
      arguments: BACKUP_FILE,
      options: { ...FORCE, ...JSON_FLAG },
      examples: [
        {
          call: 'wallet-help backup wallet-help.backup',
          zh: '备份成一个文件',
          en: 'save everything in one file',
        },
      ],
      load: async () => (await import('../commands/backup.ts')).backup,
    },
    {
      name: 'restore',
      about: {
        zh: '从备份恢复，或与现有记录合并',
        en: 'bring a backup back, or merge it with the cases here',
      },
      arguments: BACKUP_FILE,
      options: JSON_FLAG,
      examples: [
        {
          call: 'wallet-help backup copy.backup && wallet-help restore copy.backup',
          zh: '备份，再合并回来',
          en: 'save everything, and merge it back',
        },
      ],
      load: async () => (await import('../commands/restore.ts')).restore,
    },
  ],
}
