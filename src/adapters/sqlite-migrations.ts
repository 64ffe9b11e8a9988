import type { Database } from 'better-sqlite3'
import { Expected } from '../core/errors.ts'
import { casebookErrors, casebookHints } from '../core/messages/casebook.ts'
import { fillSearch, SEARCH_TABLE } from './sqlite-search.ts'

/** Marks a SQLite file as ours ("WHcb"), so that another program's file is never taken for a casebook. */
export const APPLICATION_ID = 0x57486362

/**
 * Append-only: a published migration is never changed. `user_version` counts how many a file has had.
 * Sets of words that will grow (evidence states, statuses) are not checked here, so that growing them
 * needs no new table. Children are kept in the order of `seq`; item 0 of the facts is the case itself,
 * chapter 0 of the answers the present problem. `amount` and `currency` repeat the first transaction's
 * for the list. The indexes end in the row's number, which gives each list newest first without sorting.
 */
export const MIGRATIONS: readonly (string | ((db: Database) => void))[] = [
  `
  PRAGMA application_id = ${APPLICATION_ID};

  CREATE TABLE cases (
    number INTEGER PRIMARY KEY AUTOINCREMENT CHECK (number > 0),
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    problem TEXT NOT NULL CHECK (problem <> ''),
    wallet TEXT,
    place TEXT,
    outcome TEXT CHECK (outcome <> ''),
    solved INTEGER NOT NULL CHECK (solved IN (0, 1)),
    letter TEXT CHECK (letter IN ('zh', 'en')),
    finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
    transactions INTEGER NOT NULL CHECK (transactions >= 0),
    amount TEXT,
    currency TEXT,
    created_at TEXT NOT NULL CHECK (created_at LIKE '%T%Z'),
    updated_at TEXT NOT NULL CHECK (updated_at LIKE '%T%Z')
  ) STRICT;
  CREATE INDEX cases_by_status ON cases
    (CASE WHEN outcome IS NULL THEN 'diagnosing' WHEN solved THEN 'solved' ELSE 'draft' END);
  CREATE INDEX cases_by_problem ON cases (problem);
  CREATE INDEX cases_by_wallet ON cases (wallet);
  CREATE INDEX cases_unfinished ON cases (updated_at) WHERE finished = 0;

  CREATE TABLE chapters (
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    chapter INTEGER NOT NULL CHECK (chapter > 0),
    problem TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (case_number, chapter)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answers (
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    chapter INTEGER NOT NULL CHECK (chapter >= 0),
    seq INTEGER NOT NULL,
    node TEXT NOT NULL,
    option TEXT NOT NULL,
    PRIMARY KEY (case_number, chapter, node)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE facts (
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    item INTEGER NOT NULL CHECK (item >= 0),
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (case_number, item, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE evidence (
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state <> ''),
    PRIMARY KEY (case_number, evidence)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE talk (
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (case_number, question)
  ) STRICT, WITHOUT ROWID;
  `,
  // 2: what happened, append-only; 3: evidence files, each content kept once under its hash.
  `
  CREATE TABLE timeline (
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    seq INTEGER NOT NULL CHECK (seq > 0),
    at TEXT NOT NULL CHECK (at LIKE '%T%Z'),
    kind TEXT NOT NULL CHECK (kind <> ''),
    happened_on TEXT NOT NULL,
    office TEXT,
    channel TEXT,
    who TEXT,
    ref TEXT,
    said TEXT,
    promised TEXT,
    due_by TEXT,
    amount TEXT,
    currency TEXT,
    outcome TEXT,
    corrects INTEGER,
    fact TEXT,
    fact_before TEXT,
    fact_after TEXT,
    PRIMARY KEY (case_number, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER timeline_is_append_only BEFORE UPDATE ON timeline
  WHEN old.case_number = new.case_number
  BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;
  `,
  `
  CREATE TABLE attachments (
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    item TEXT NOT NULL CHECK (item <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    name TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    type TEXT NOT NULL,
    added_at TEXT NOT NULL CHECK (added_at LIKE '%T%Z'),
    PRIMARY KEY (case_number, item, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attachments_by_hash ON attachments (sha256);
  `,
  // 4: finds what is due without opening every case. Nothing in it is shown, and all of it can be made again:
  // a case that changed is marked, and what is marked is counted anew before it is asked for.
  `
  CREATE TABLE dates (
    urgency INTEGER NOT NULL,
    due TEXT NOT NULL,
    case_number INTEGER NOT NULL REFERENCES cases (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    PRIMARY KEY (urgency, due, case_number, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX dates_by_case ON dates (case_number);
  CREATE INDEX dates_by_day ON dates (due, case_number, place);
  CREATE TABLE dates_outdated (
    case_number INTEGER PRIMARY KEY REFERENCES cases (number) ON DELETE CASCADE
  ) STRICT;
  CREATE TABLE dates_made (build TEXT NOT NULL) STRICT;
  CREATE TRIGGER dates_of_new AFTER INSERT ON cases
  BEGIN INSERT OR IGNORE INTO dates_outdated VALUES (new.number); END;
  CREATE TRIGGER dates_of_changed AFTER UPDATE ON cases
  BEGIN INSERT OR IGNORE INTO dates_outdated VALUES (new.number); END;
  INSERT INTO dates_outdated SELECT number FROM cases;
  `,
  // 5: finds words without reading every text.
  (db) => {
    db.exec(SEARCH_TABLE)
    fillSearch(db)
  },
  // 6: cards of cases that others shared; they belong to no case, and each content is kept once.
  `
  CREATE TABLE cards (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    json TEXT NOT NULL CHECK (json_valid(json)),
    added_at TEXT NOT NULL CHECK (added_at LIKE '%T%Z')
  ) STRICT, WITHOUT ROWID;
  `,
  // 7: check-ups of a wallet, which belong to no case.
  `
  CREATE TABLE checkups (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    wallet TEXT,
    at TEXT NOT NULL CHECK (at LIKE '%T%Z'),
    finished INTEGER NOT NULL CHECK (finished IN (0, 1))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE checkup_answers (
    checkup TEXT NOT NULL REFERENCES checkups (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer <> ''),
    PRIMARY KEY (checkup, question)
  ) STRICT, WITHOUT ROWID;
  `,
]

/** Version of the tables that this program writes. */
export const SCHEMA = MIGRATIONS.length

/** What SQLite or we find broken. */
export function damaged(file: string): Expected {
  return new Expected('data', casebookErrors.damaged(file), [
    casebookHints.recover(),
    casebookHints.keepCopy(),
    casebookHints.otherFile(),
  ])
}

/**
 * Brings a file to the present schema, all missing steps in one transaction. An empty file becomes a
 * casebook. Throws a `data` error, and leaves the file alone, if it is somebody else's or newer. `before`:
 * called with the format of a casebook that is about to leave it, while the file is locked.
 */
export function migrate(db: Database, file: string, before?: (version: number) => void): void {
  // In one transaction: another process may be making the file just now, and its marks belong together.
  const present = db.transaction(() => versionOf(db, file))()
  if (present === MIGRATIONS.length) return
  db.transaction(() => {
    // Read again: another process may have migrated while this one waited for its turn.
    const from = versionOf(db, file)
    if (from > 0 && from < SCHEMA) before?.(from)
    for (const step of MIGRATIONS.slice(from)) {
      if (typeof step === 'string') db.exec(step)
      else step(db)
    }
    db.pragma(`user_version = ${MIGRATIONS.length}`)
  }).immediate()
}

/** Format of a file; 0 where it is empty. Throws a `data` error where it is somebody else's or newer. */
export function versionOf(db: Database, file: string): number {
  const version = Number(db.pragma('user_version', { simple: true }))
  const application = db.pragma('application_id', { simple: true })
  if (application === 0 && version === 0 && isEmpty(db)) return 0
  if (application !== APPLICATION_ID) {
    throw new Expected('data', casebookErrors.notACasebook(file), [casebookHints.otherFile()])
  }
  if (version > MIGRATIONS.length) {
    const words = casebookErrors.newer(file, version, MIGRATIONS.length)
    throw new Expected('data', words, [casebookHints.update(), casebookHints.otherFile()])
  }
  if (version < 1) throw damaged(file)
  return version
}

function isEmpty(db: Database): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined
}
