import type { ErrorCode } from '../../api/errors.ts'
import type { DocumentKind } from '../../domain/document.ts'

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
const kindNames: Record<DocumentKind, string> = {
  account: 'Accounts',
  note: 'Notes',
  method: 'Methods',
  worksheet: 'Worksheets',
  case: 'Cases',
  assessment: 'Self-assessments',
  review: 'Reviews',
  playbook: 'Playbook',
  map: 'Maps',
}
const progressOf = (phase: string) => (done: number, total: number | null) =>
  total === null ? `${phase} ${done} …` : `${phase} ${done} of ${total} …`

const errors: Partial<Record<ErrorCode, string>> = {
  'not-found': 'There is nothing of that name in this workspace.',
  'folder-not-allowed':
    'This folder can’t be used: it is a drive’s root, your home folder, part of Trivet itself, or a workspace already.',
  'folder-unreadable': 'This folder can’t be opened. Check that it is there and that you may read it.',
  'read-only': 'Nothing can be written in this workspace, so nothing was changed.',
  cancelled: 'Cancelled. Nothing was left half done.',
  internal: 'Something unexpected went wrong inside Trivet.',
}

export const commandLine = {
  colon: ': ',
  errors,
  failure: (text: string, code: string) => `${text} [${code}]`,
  notUnderstood: (what: string) => `This was not understood. Expected: ${what}`,
  seeHelp: 'For help: npm run trivet -- --help',
  unknownCommand: (word: string) => `There is no command “${word}”.`,
  faults: {
    'unknown-option': (option: string) => `There is no option ${option}.`,
    'needs-value': (option: string) => `${option} needs a value.`,
    'takes-no-value': (option: string) => `${option} takes no value.`,
    twice: (option: string) => `${option} was given twice.`,
    'not-a-language': (value: string) => `--locale takes zh-CN or en, not “${value}”.`,
    'not-for-this': (option: string, command: string) => `“${command}” has no option ${option}.`,
    'too-few': (usage: string) => `Something is missing. Usage: npm run trivet -- ${usage}`,
    'too-many': (usage: string) => `That is too much. Usage: npm run trivet -- ${usage}`,
  },
  help: {
    about: 'Trivet, the key account manager’s workbench, on the command line.',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    exitCodes: 'Exit codes',
    codes: {
      '0': 'well',
      '1': 'there are findings, nothing was found, or it was refused and nothing was changed',
      '2': 'the command line was not understood',
      '3': 'it failed: the disk, a permission, or a fault inside Trivet',
      '130': 'ended by Ctrl+C, with nothing left half done',
    },
    more: 'More on a command: npm run trivet -- COMMAND --help',
  },
  options: {
    help: 'Show this help.',
    version: 'Show the version.',
    json: 'Answer with one JSON value for programs.',
    locale: 'Language of the answer; without it, the language of the system.',
    workspace: 'Folder of the workspace; without it, the one that Trivet opened last.',
    out: 'Where to write.',
    scope: 'What to export: everything, or KIND:ID of a note, account, case, worksheet or map.',
    tag: 'Export: only notes with this tag. Import: a tag for every note that comes in.',
    account: 'Only this account, by its id or its exact name.',
    profile: 'For which program: obsidian, joplin, hugo or plain.',
    links: 'How links are written: markdown (ordinary, relative) or wikilinks.',
    format: 'What the source is, where Trivet takes it for something else.',
    'with-versions': 'With the former versions of every document.',
    'good-only': 'Restore the good files of a damaged backup.',
    'on-conflict':
      'What happens to a document that is here already and says something else: keep-mine (as without it), take-theirs or keep-both.',
    'dry-run': 'Say what would be done, and do nothing.',
    sample: 'With the fictional sample account and its notes.',
    kind: 'Only things of this kind, such as note or account.',
    limit: 'How many to show at most, 1 to 500; 20 without it.',
    repair: 'Mend what can be mended without losing anything.',
  },
  commands: {
    new: {
      summary: 'Make a folder a workspace.',
      text: [
        'The folder is made where it is missing. What else lies in it stays as it is; a folder that is a workspace already is refused.',
      ],
    },
    list: {
      summary: 'List the documents of a kind, or count those of every kind.',
      text: [
        'KIND is account, note, case, worksheet, review, assessment, map or method. It only reads, and works while Trivet is open.',
        'JSON: { counts: { KIND: number } } or { documents: [{ kind, id, title, updatedAt, link }] }.',
      ],
    },
    search: {
      summary: 'Find things by what they say, as the search of the window does.',
      text: [
        'It only reads, and works while Trivet is open. Where nothing is found the exit code is 1.',
        'JSON: { total, counts, hits: [{ kind, id, title, context, snippet, updatedAt, link }] }.',
      ],
    },
    show: {
      summary: 'Show a document as Markdown, or whole with --json.',
      text: [
        'It only reads, and works while Trivet is open.',
        'JSON: { kind, id, title, link, document }, the document as it lies in the workspace.',
      ],
    },
    export: {
      summary: 'Write the workspace as Markdown into a folder.',
      text: [
        'It may be run again into the same folder: what is unchanged is left alone, and what you changed there yourself is kept and named. The workspace is only read, so it works while Trivet is open.',
        'The exit code is 1 where a file was left as it is, or there is a warning. JSON: { dryRun, folder, counts, steps, more, warnings, moreWarnings }.',
      ],
    },
    import: {
      summary: 'Take documents in from a folder or a file.',
      text: [
        'SOURCE is a folder or a file: an export of Trivet, Obsidian, Joplin (Markdown or JEX), Logseq, a Notion zip, or Markdown. All of it is taken in, or nothing; what is replaced is kept as a version.',
        'What is not taken is named, line by line; then the exit code is 1. JSON: { dryRun, counts, documents, attachments, issues }.',
      ],
    },
    backup: {
      summary: 'Write the whole workspace into one zip file.',
      text: [
        'Without --out it goes to the folder of backups in your documents. It is read again and compared before it counts as done. The workspace is only read, so it works while Trivet is open.',
        'JSON: { path, bytes, madeAt, files, counts, leftOut }.',
      ],
    },
    restore: {
      summary: 'Make a workspace from a backup.',
      text: [
        'DIR must be new or empty: no workspace is ever overwritten. Every file is held against its hash; of a damaged backup nothing is restored unless --good-only asks for the rest.',
        'JSON: { restored: { path, files, versions } or null, check: { state, workspace, counts, good, bad } }.',
      ],
    },
    doctor: {
      summary: 'Check a workspace file by file, and mend what loses nothing.',
      text: [
        'Without --repair nothing is written, and what a repair would do stands beside each finding; it works while Trivet is open. With --repair Trivet must be closed. What is moved goes to the trash folder of the workspace, and the bytes of whatever is replaced are kept beside it.',
        'The exit code is 1 where there is a finding that matters. JSON: { workspace, isWell, counts, findings: [{ code, severity, place, subject, detail, repair }], repairs: [{ code, place, outcome, keptAs }] }.',
      ],
    },
    content: {
      summary: 'Hold the built-in content against its source.',
      text: ['For those who work on Trivet: every item, pressure, method and formula, in both languages.'],
    },
  },
  kinds: {
    note: 'notes',
    account: 'accounts',
    case: 'cases',
    worksheet: 'worksheets',
    method: 'methods',
    map: 'maps of your own',
    review: 'reviews',
    assessment: 'self-assessments',
    chapter: 'chapters',
    competency: 'competencies',
    portrait: 'portraits',
    term: 'words of the trade',
    reminder: 'reminders of the law',
  },
  progress: {
    reading: progressOf('Reading'),
    planning: progressOf('Planning'),
    writing: progressOf('Writing'),
    verifying: progressOf('Checking'),
  },
  noWorkspace: 'No workspace was named, and none was opened before. Name one with --workspace DIR.',
  damagedFiles: (number: number) =>
    `${count(number, 'file', 'files')} of this workspace can’t be read; “npm run trivet -- doctor” says which.`,
  newWorkspace: {
    made: (path: string) => `Made a workspace: ${path}`,
    madeWithSample: (path: string) => `Made a workspace with the sample: ${path}`,
  },
  assessmentOf: (day: string) => `Self-assessment of ${day}`,
  reviewOf: (account: string, day: string) => `${account}, review of ${day}`,
  several: (links: string) => `Several documents have this id. Name one: ${links}`,
  nothingFound: 'Nothing was found.',
  moreFound: (number: number) => `${number} more; --limit shows them.`,
  listComma: ', ',
  wouldDo: 'Would be done: ',
  kindOf: (kind: DocumentKind) => kindNames[kind],
  backedUp: (files: number, path: string) =>
    `${count(files, 'file', 'files')} in ${path}, read back and right.`,
  leftOutOfBackup: (path: string) => `left out, not a file of Trivet: ${path}`,
  backupChecked: (good: number, bad: number) =>
    bad === 0
      ? `${count(good, 'file', 'files')} read, all of them right.`
      : `${count(good, 'file', 'files')} right, ${bad} not. Nothing was restored.`,
  restored: (files: number, path: string) => `${count(files, 'file', 'files')} restored: ${path}`,
  items: (covered: number, all: number) => `Items of the source: ${covered} of ${all}`,
  pressures: (covered: number, all: number) => `Sub-pressures with methods and a case: ${covered} of ${all}`,
  methods: (chinese: number, english: number) => `Methods: ${chinese} in Chinese, ${english} in English`,
  formulas: (covered: number, all: number) => `Formulae: ${covered} of ${all}`,
  missing: (what: string) => `missing: ${what}`,
  whole: 'The built-in content is complete in both languages.',
  gaps: (count: number) => (count === 1 ? '1 gap was found.' : `${count} gaps were found.`),
}
