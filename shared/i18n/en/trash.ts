import type { DocumentKind } from '../../domain/document.ts'

const kinds: Record<DocumentKind, string> = {
  account: 'Account',
  note: 'Note',
  method: 'Method',
  worksheet: 'Worksheet',
  case: 'Case',
  assessment: 'Self-assessment',
  review: 'Review',
  playbook: 'Playbook',
  map: 'Map',
}

/** What was removed, and the two ways out of there. */
export const trash = {
  title: 'Trash',
  kinds,
  countOf: (shown: number, all: number) => `${shown} of ${all}`,
  find: 'Find in the trash',
  nothing: 'Nothing here has this name.',
  clear: 'Clear the search',
  empty: {
    title: 'The trash is empty',
    text: 'What you delete comes here first. It stays until you put it back or delete it for good.',
  },
  choose: {
    title: 'Nothing is lost yet',
    text: 'Choose an item to look at it, put it back, or delete it for good.',
  },
  named: (kind: string, day: string) => `${kind}, ${day}`,
  dated: (name: string, day: string) => `${name}, ${day}`,
  removed: (moment: string) => `Deleted ${moment}`,
  removedUnknown: 'Deleted earlier',
  saved: (moment: string) => `Last saved ${moment}`,
  restore: 'Put back',
  restoreAsNew: 'Put back as a new one',
  placeTaken:
    'Something with the same identity is in its place, so it comes back as a new item beside that one.',
  placeTakenForGood: 'There can be only one of these, and one is in its place. Delete that one first.',
  restored: (name: string) => `“${name}” is back`,
  open: 'Open it',
  erase: 'Delete for good',
  eraseTitle: (name: string) => `Delete “${name}” for good?`,
  eraseText: 'It is deleted together with all its versions. This can’t be undone.',
  erased: (name: string) => `“${name}” is deleted for good`,
  emptyTrash: 'Empty the trash',
  emptyTitle: (count: number) =>
    count === 1 ? 'Delete 1 item for good?' : `Delete ${count} items for good?`,
  emptyText: 'They are deleted together with all their versions. This can’t be undone.',
  andMore: (count: number) => `and ${count} more`,
  emptied: 'The trash is empty',
  newer: 'A newer Trivet wrote this item. It is kept as it is, but can’t be shown here; you can put it back.',
  damaged: 'This file can’t be read, so it can’t be put back. It is kept as it is.',
  noText: 'There is no text in it.',
  shown: 'Shown',
  asRemoved: 'As it was when deleted',
  setting: 'Trash',
  settingText: 'What was deleted, of every kind. Nothing leaves it by itself.',
  settingOpen: 'Open the trash',
}
