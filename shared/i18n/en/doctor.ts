/** What a check of the workspace says: what was found, then what can be done. `subject` and `detail` may be empty. */
export const doctor = {
  title: 'Check this workspace',
  hint: 'Looks at every file: whether it can be read, whether its versions and pictures are there, and whether anything was left behind. Nothing is changed.',
  start: 'Check',
  again: 'Check again',
  working: 'Checking…',
  repair: 'Mend what can be mended',
  repairHint:
    'Nothing is deleted: what is moved lies in the trash folder of the workspace, and the former bytes of what is replaced are kept beside it.',
  repaired: (done: number, failed: number) =>
    failed === 0 ? `${done} mended.` : `${done} mended, ${failed} could not be mended.`,
  well: (files: number) => `${files} ${files === 1 ? 'file' : 'files'} checked. All is well.`,
  summary: (errors: number, warnings: number, notes: number) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${notes} ${notes === 1 ? 'note' : 'notes'}`,
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  more: (count: number) => `and ${count} more of the same kind`,
  finding: {
    'manifest-missing': {
      text: () => 'The file that makes this folder a workspace is missing.',
      advice: 'Put workspace.json back from a backup, or let the repair do it.',
    },
    'manifest-damaged': {
      text: () => 'The file that makes this folder a workspace can’t be read.',
      advice: 'Put a good copy of workspace.json back, or let the repair do it.',
    },
    'manifest-newer': {
      text: () => 'A newer Trivet wrote this workspace.',
      advice: 'Update Trivet; until then it can be read only.',
    },
    'document-damaged': {
      text: (_subject: string, detail: string) => `This document can’t be read (${detail}).`,
      advice:
        'Let the repair put back the last good copy, or take the file from a backup. Its bytes are kept.',
    },
    'document-unreadable': {
      text: (_subject: string, detail: string) => `The system does not give this file (${detail}).`,
      advice: 'Check its permissions and the disk.',
    },
    'document-newer': {
      text: (subject: string) => `A newer Trivet wrote “${subject}”.`,
      advice: 'It can be read and not changed; update Trivet.',
    },
    'document-older': {
      text: (subject: string) => `“${subject}” has the form of an older Trivet.`,
      advice: 'Nothing to do: it is brought up to date when it is next saved.',
    },
    'names-collide': {
      text: (_subject: string, detail: string) => `On many computers this file and ${detail} are one.`,
      advice: 'Move one of them out of the folder before you copy or sync the workspace.',
    },
    'attachment-missing': {
      text: (subject: string) => `“${subject}” shows a picture that is not there.`,
      advice: 'Take the file from a backup, or the picture out of the text.',
    },
    'attachment-damaged': {
      text: () => 'This picture is not what its name says.',
      advice: 'Take the file from a backup; until then it is not shown.',
    },
    'attachment-unused': {
      text: () => 'No document shows this picture.',
      advice: 'The settings can move it to the trash.',
    },
    'link-leads-nowhere': {
      text: () => 'This is a link to a file that is not there.',
      advice: 'Connect the drive that it leads to, or remove the link.',
    },
    'link-in-place-of-file': {
      text: () => 'A link stands here in place of a file.',
      advice: 'Nothing to do: Trivet follows it and keeps it.',
    },
    'lock-held': {
      text: () => 'The workspace is open in Trivet.',
      advice: 'Nothing to do. A repair needs it closed.',
    },
    'lock-elsewhere': {
      text: (subject: string) => `“${subject}” has the workspace open, another computer.`,
      advice: 'Close Trivet there. If that computer is gone for good, remove the file .trivet/lock yourself.',
    },
    'lock-stale': {
      text: () => 'A Trivet that has ended left its lock behind.',
      advice: 'Nothing to do: the next one to open the workspace takes it away.',
    },
    'temporary-file': {
      text: () => 'A save that was interrupted left this behind.',
      advice: 'The document itself is whole. The repair moves this aside.',
    },
    'change-unfinished': {
      text: () => 'A change of many documents was interrupted.',
      advice: 'It is finished when the workspace is next opened for writing.',
    },
    'change-damaged': {
      text: () => 'The record of an interrupted change can’t be read.',
      advice: 'It changed nothing. The repair moves it aside.',
    },
    'former-names-damaged': {
      text: () => 'The list of former names can’t be read.',
      advice: 'Links that still carry a former name may lead nowhere until they are rewritten.',
    },
    'version-damaged': {
      text: (_subject: string, detail: string) => `A version can’t be read (${detail}).`,
      advice: 'Nothing to do: the document and its other versions are not touched by it.',
    },
    'permissions-open': {
      text: (_subject: string, detail: string) => `Other users of this computer may open this (${detail}).`,
      advice: 'The repair leaves it to you alone.',
    },
    'permissions-closed': {
      text: (_subject: string, detail: string) => `You may not read or write this (${detail}).`,
      advice: 'The repair gives you back the right to it.',
    },
    'folder-missing': {
      text: () => 'A folder of the workspace is not there.',
      advice: 'Nothing to do: it is made when it is needed.',
    },
    'damaged-copy': {
      text: () => 'The bytes of a damaged document are kept here.',
      advice: 'Delete it once you no longer need it.',
    },
    'foreign-file': {
      text: () => 'This is no document of Trivet, perhaps the conflict copy of a sync program.',
      advice: 'Look into it, and move it out of the folder; Trivet leaves it alone.',
    },
    'broken-link': {
      text: (subject: string, detail: string) => `“${subject}” links to “${detail}”, which is not there.`,
      advice: 'Write it, or let the link lead to something else: Playbook, Broken links.',
    },
  },
  repairs: {
    'drop-lock': 'remove the lock that was left behind',
    'move-aside': 'move it to the trash folder of the workspace',
    tighten: 'set the permissions to yours alone',
    'restore-manifest': 'put back the last good copy and keep the damaged bytes',
    'restore-copy': 'put back the last good copy and keep the damaged bytes',
    'finish-change': 'finish the change that was begun',
  },
  outcome: { done: 'done', failed: 'failed', planned: 'would be done' },
  repairable: (action: string) => `Repair: ${action}`,
  keptAs: (place: string) => `kept as ${place}`,
  nothingToRepair: 'There is nothing that a repair could mend.',
  howToRepair: 'To mend what loses nothing: npm run trivet -- doctor --repair',
}
