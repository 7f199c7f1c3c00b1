/** Backups of a whole workspace: made, kept and brought back. */
export const backups = {
  tab: 'Backup',
  restoredName: (name: string, day: string) => `${name} (restored ${day})`,
  setting: 'Backups',
  settingText:
    'The whole workspace as one file, outside its folder. Every backup is read back and checked before it counts. It is a plain zip: any program can open it.',
  automatic: 'Automatic backups',
  rhythm: { off: 'Off', daily: 'Daily', weekly: 'Weekly' },
  keep: 'How many to keep',
  keepText: 'The oldest go only when newer ones are whole. A day without changes makes no new file.',
  withVersions: 'With earlier versions of every document',
  withVersionsText: 'Larger, and everything in the history comes back too.',
  folder: 'Where they go',
  ownFolder: 'Trivet’s own folder on this computer',
  otherFolder: 'Another folder…',
  backToOwn: 'Use Trivet’s own',
  last: {
    none: 'There is no automatic backup of this workspace yet.',
    made: (when: string, size: string) => `Last backup: ${when}, ${size}, checked.`,
    unchanged: (when: string) => `Looked at ${when}: nothing has changed since the last backup.`,
    failed: (when: string, why: string) => `The backup of ${when} failed: ${why}`,
  },
  runNow: 'Run it now',
  byHand: 'Back up by hand',
  now: 'Back up now',
  nowTo: 'Back up to a folder…',
  download: 'Download a backup',
  downloadText: 'Up to 32 MB; a larger workspace goes into “Trivet backups” in your documents.',
  made: (files: string, size: string) => `${files} backed up and checked, ${size}.`,
  downloaded: (files: string) => `${files} backed up and checked; the file is among your downloads.`,
  files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
  leftOut: (count: number) =>
    count === 1
      ? '1 file in the workspace is not Trivet’s and was left out:'
      : `${count} files in the workspace are not Trivet’s and were left out:`,
  restore: 'Restore from a backup…',
  restoreTitle: 'Restore from a backup',
  restoreText:
    'A backup becomes a new workspace in a folder of its own. The workspace that you have now stays as it is.',
  chooseFile: 'Another file…',
  noneFound: 'No backups were found.',
  noneFoundText:
    'Put a backup into the folder “Trivet backups” in your documents and it appears here, or restore it with the command line: npm run trivet -- restore',
  list: 'Backups on this computer',
  chosen: 'Chosen backup',
  state: {
    whole: 'This backup is whole: every file is as it was saved.',
    altered:
      'Every file in this backup is as it was saved, but the archive around them was changed, for example packed again.',
    damaged: (bad: number, good: number) =>
      bad === 1
        ? `1 file of this backup is damaged, ${good} are whole.`
        : `${bad} files of this backup are damaged or missing, ${good} are whole.`,
  },
  holds: 'It holds',
  parts: {
    accounts: 'Accounts',
    notes: 'Notes',
    methods: 'Methods used',
    worksheets: 'Worksheets',
    cases: 'Cases',
    assessments: 'Assessments',
    reviews: 'Reviews',
    playbook: 'Playbook',
    maps: 'Maps',
    attachments: 'Pictures',
    trash: 'In the trash',
    versions: 'Earlier versions',
  },
  problem: {
    damaged: 'damaged',
    missing: 'missing',
    unexpected: 'not part of a backup, is not taken',
  },
  more: (count: number) => `and ${count} more`,
  where: 'Goes into',
  defaultPlace: 'A new folder in your documents',
  otherPlace: 'Another folder…',
  run: 'Restore',
  runGood: 'Restore what is whole',
  restoredText: (files: string) => `${files} restored into a new workspace:`,
  restoredVersions: (count: number) =>
    count === 1 ? '1 earlier version came back too.' : `${count} earlier versions came back too.`,
  openIt: 'Open it',
  failedBanner: (why: string) => `The automatic backup did not work: ${why}`,
  toSettings: 'Backup settings',
  size: {
    megabytes: (value: string) => `${value} MB`,
    kilobytes: (value: string) => `${value} KB`,
  },
}
