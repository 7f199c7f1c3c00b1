/** First run and the screens for a workspace that does not open. */
export const workspace = {
  welcome: {
    title: 'Welcome to Trivet',
    promise:
      'Trivet is the workbench of a key account manager. It holds your account plans, your notes and the methods that answer the three pressures of the job.',
    legs: 'A vessel on three legs stands on any ground.\nThe market shifts, the company expects,\nthe customer asks.\nYou carry the load between them.',
    where: 'Where should your workspace live?',
    whereText:
      'A workspace is an ordinary folder of yours. Everything you write stays in it as plain files; the only other place Trivet writes to is its own settings folder.',
    freshFolder: 'A new folder',
    chosenFolder: 'The folder you chose',
    folderState: {
      missing: 'will be created',
      empty: 'empty folder',
      workspace: 'holds a workspace',
      'other-files': 'holds other files',
    },
    otherFilesText: 'Your files in it stay as they are; Trivet adds its own beside them.',
    chooseOther: 'Choose another folder…',
    commandLine: 'To use another folder, start Trivet with',
    startWith: 'Start with',
    sample: 'A sample account',
    sampleText: 'A fictional retailer with plan, notes and links, marked as sample.',
    empty: 'An empty workspace',
    emptyText: 'Only the built-in methods. You can add the sample later.',
    create: 'Create the workspace',
    openExisting: 'Open this workspace',
    recent: 'Opened before',
    notThere: 'not there at the moment',
  },
  problem: {
    folder: 'Folder',
    title: {
      missing: 'The workspace folder is not there',
      unreadable: 'The workspace folder can’t be read',
      'read-only': 'Nothing can be written in this folder',
      'disk-full': 'The disk is full',
      locked: 'This workspace is already in use',
      damaged: 'The workspace file can’t be read',
      newer: 'This workspace belongs to a newer Trivet',
      'not-a-workspace': 'This folder is not a workspace yet',
    },
    text: {
      missing:
        'It may have been moved or renamed, or it lies on a drive that is not connected. Nothing was deleted by Trivet.',
      unreadable: 'The system does not let Trivet read it. Check the folder’s permissions, then try again.',
      'read-only':
        'The system does not let Trivet write here. You can read everything, or allow writing and try again.',
      'disk-full':
        'Trivet needs a little free space to save safely. Free some space, then try again. Your files are as they were.',
      locked:
        'Only one Trivet may write to a workspace at a time, so that no change is lost. Close the other one and try again, or open it here for reading.',
      damaged:
        'The file workspace.json is not what Trivet wrote: a sync program or a full disk may have cut it short. Your accounts and notes are files of their own and were not touched. Put a good copy of workspace.json back, then try again.',
      newer:
        'Trivet here is older than the one that wrote this folder, so it changes nothing. Please update Trivet; until then you can read.',
      'not-a-workspace':
        'There is no workspace.json in it. Create a workspace here, or choose the folder that you meant.',
    },
    holderLabel: 'In use by',
    holder: ({
      carrier,
      hostname,
      since,
      pid,
    }: Record<'carrier' | 'hostname' | 'since', string> & { pid: number }) =>
      `${carrier} on “${hostname}”, process ${pid}, since ${since}`,
    carrier: {
      electron: 'the Trivet app',
      browser: 'Trivet in the browser',
      cli: 'Trivet on the command line',
    },
    openReadOnly: 'Open for reading only',
    createHere: 'Create a workspace here',
    otherFolder: 'Choose another folder…',
    start: 'To the start page',
    orRecent: 'Or open one of these',
  },
}
