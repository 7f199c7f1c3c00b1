import type { ErrorCode } from '../../api/errors.ts'
import type { ImportFormat, ImportIssue } from '../../import/import-bundle.ts'
import type { ConflictChoice, ImportOutcome, ImportState } from '../../import/import-views.ts'

const formats: Record<ImportFormat, string> = {
  trivet: 'Trivet export',
  obsidian: 'Obsidian vault',
  joplin: 'Joplin (Markdown with front matter)',
  'joplin-archive': 'Joplin archive (JEX)',
  logseq: 'Logseq graph',
  notion: 'Notion export',
  markdown: 'Markdown files',
}

const issues: Record<ImportIssue['code'], string> = {
  'not-readable': 'Can’t be read',
  'not-supported': 'Not supported',
  'too-large': 'Too large',
  'value-not-taken': 'Not taken as it stood',
  'link-not-found': 'Leads nowhere',
  'attachment-missing': 'Picture is missing',
  'changed-outside': 'Changed outside Trivet',
  'deleted-outside': 'Deleted outside, not taken',
  newer: 'Written by a newer Trivet',
}

const states: Record<ImportState, string> = {
  new: 'New',
  equal: 'Already here',
  different: 'Differs from yours',
}

const outcomes: Record<ImportOutcome, string> = {
  created: 'Added',
  replaced: 'Replaced',
  copied: 'Added as a copy',
  kept: 'Yours kept',
  equal: 'Already here',
}

const choices: Record<ConflictChoice, { label: string; text: string }> = {
  'keep-mine': { label: 'Keep mine', text: 'Yours stay as they are; everything else comes in.' },
  'take-theirs': {
    label: 'Take theirs',
    text: 'The imported ones take their place. Yours are kept as versions first.',
  },
  'keep-both': {
    label: 'Keep both',
    text: 'The imported ones come in as copies, and links inside the import follow them.',
  },
}

/** What an error means here, where its common text speaks of something else. */
const failures: Partial<Record<ErrorCode, string>> = {
  'file-not-supported':
    'Nothing in here can be imported. Choose a folder or an archive of one of the kinds below.',
  'folder-unreadable': 'It can’t be opened. Check that it is still there and that you may read it.',
  'too-large':
    'That is too much: up to 50 MB a file, the whole folder when it is dropped, and 100,000 documents.',
  conflict: 'Something changed while the import was being written, so nothing of it was taken. Look again.',
  'not-found': 'What you looked at is no longer known. Choose it again.',
  'document-newer': 'A newer Trivet exported this. Update Trivet to import it.',
}

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`)

/** Bringing in what lies elsewhere: choose, look, decide, and the way back. */
export const imports = {
  title: 'Import',
  kinds: 'What to import',
  notes: 'Notes and exports',
  intro:
    'You see what would be written before anything is. Your own text is never overwritten without a version of it.',
  formats,
  drop: 'Drop a folder or a file here',
  dropNow: 'Let go to import',
  choose: 'Or choose one',
  chooseFolder: 'Choose folder',
  chooseFile: 'Choose file',
  whatWorks: 'What can be imported',
  works: [
    'A folder that Trivet exported: everything comes back as it was',
    'Folders of Obsidian, Logseq or plain Markdown',
    'Joplin: Markdown with front matter, or a JEX archive',
    'Notion: the zip of its Markdown export',
  ],
  limits: 'Up to 50 MB a file. Nothing leaves this computer.',
  readOnly: 'This workspace is open for reading, so nothing can be imported into it.',
  phases: {
    reading: 'Reading the source',
    planning: 'Comparing with your workspace',
    writing: 'Writing',
    verifying: 'Checking',
  },
  progress: (done: string, total: string) => `${done} of ${total}`,
  stop: 'Stop',
  stopping: 'Stopping',
  stopped: 'Stopped. Nothing was written.',
  preview: {
    title: 'What will happen',
    from: (name: string) => `From ${name}`,
    files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
    format: 'Read as',
    nothing: 'Nothing new to import',
    nothingText: 'Everything in here is already in your workspace, word for word.',
    empty: 'There is nothing in here that can be imported',
    emptyText: 'Choose another folder or file, or read it as something else.',
    table: 'How many of what',
    kind: 'Kind',
    pictures: 'Pictures',
    states,
    conflicts: (count: number) =>
      count === 1 ? '1 item differs from yours' : `${count} items differ from yours`,
    conflictsText: 'They are the same items as yours, but say something else.',
    choices,
    onlyOne: 'There can be only one of these, so “keep both” keeps yours.',
    each: 'Decide one by one',
    asAbove: 'As above',
    choiceFor: (title: string) => `What to do with ${title}`,
    tags: 'Tags for the imported notes',
    tagsHint: 'For finding them again. Leave empty for none.',
    documents: (count: number) => `What comes in: ${items(count)}`,
    more: (count: number) => `and ${count} more`,
    back: 'Choose something else',
    start: (count: number) => `Import ${items(count)}`,
  },
  issues: (count: number) => (count === 1 ? '1 thing to know' : `${count} things to know`),
  issue: issues,
  line: (line: number) => `line ${line}`,
  copyIssues: 'Copy the list',
  copied: 'Copied',
  report: {
    done: (count: number) => `${items(count)} imported`,
    nothing: 'Nothing was written',
    nothingText: 'Everything was already here, or yours was kept.',
    outcomes,
    pictures: (count: number) => (count === 1 ? '1 picture' : `${count} pictures`),
    documents: 'What was written',
    undo: 'Undo the import',
    undone: (count: number) => `${items(count)} taken back`,
    left: (count: number) =>
      count === 1 ? '1 item was changed since and stays.' : `${count} items were changed since and stay.`,
    undoneText: 'What was added is in the trash, what was replaced has its text back.',
    again: 'Import something else',
    step: 'Import',
  },
  failures,
  settingText: 'Notes from other programs, and what Trivet exported before.',
  open: 'Import…',
}
