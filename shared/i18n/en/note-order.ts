/** Order among notes: tags, filters, templates, the inbox, quick capture and looking back. */
export const noteOrder = {
  shelf: {
    label: 'Ways through the notes',
    inbox: 'Inbox',
    reflections: 'Look back',
    templates: 'Templates',
    tags: 'Tags',
  },

  list: {
    sort: 'Order of the list',
    sortBy: { changed: 'Last changed', created: 'Created', title: 'Title' },
    narrowed: 'Narrowed to',
    tagTree: 'Tags',
    noTags: 'No note has a tag yet.',
    open: (name: string) => `Show what is below ${name}`,
    shut: (name: string) => `Hide what is below ${name}`,
    tag: (name: string, count: number) => `${name}, ${count === 1 ? '1 note' : `${count} notes`}`,
    method: 'Method',
    states: 'Kind of note',
    state: {
      pinned: 'Pinned',
      inbox: 'Inbox',
      reflection: 'Look back',
      template: 'Template',
      sample: 'Sample',
    },
    gone: 'no longer there',
  },

  tags: {
    title: 'Tags',
    text: 'A slash makes a level: “channel/convenience” lies below “channel”. Choosing a tag also finds what lies below it.',
    search: 'Find a tag',
    none: 'No note has a tag yet',
    noneText:
      'Tags are typed below a note’s title. A slash puts one below another, as in “channel/convenience”.',
    nothing: 'No tag has these letters.',
    count: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
    show: (tag: string) => `Show the notes with ${tag}`,
    rename: (tag: string) => `Rename or merge ${tag}`,
    remove: (tag: string) => `Take ${tag} off all notes`,
    renameTitle: (tag: string) => `Rename “${tag}”`,
    newName: 'New name',
    newNameHint: 'With a slash, the tag moves below another one. The name of another tag merges the two.',
    willChange: (count: number) => (count === 1 ? '1 note changes.' : `${count} notes change.`),
    willChangeNone: 'No note changes.',
    below: (count: number) =>
      count === 1 ? 'The tag below it moves along.' : `The ${count} tags below it move along.`,
    willMerge: (tag: string) => `It becomes one with “${tag}”. Undo takes that back.`,
    removeTitle: (tag: string) => `Take “${tag}” off all notes?`,
    removeText: (count: number) =>
      count === 1
        ? '1 note loses this tag and those below it. The note itself stays.'
        : `${count} notes lose this tag and those below it. The notes themselves stay.`,
    removeConfirm: 'Take off',
    renamed: (from: string, to: string) => `“${from}” is now “${to}”`,
    removed: (tag: string) => `“${tag}” is taken off all notes`,
    leftAlone: (count: number) =>
      count === 1
        ? '1 note was changed since and stays as it is'
        : `${count} notes were changed since and stay as they are`,
  },

  templates: {
    title: 'Templates',
    text: 'Your own templates are edited like notes. They stay out of the list, of Today and of the links.',
    own: 'Your own',
    builtIn: 'Built in',
    noOwn: 'None of your own yet. Any note can become one: open it, then “Use as a template” in its menu.',
    newOwn: 'New template',
    newFrom: 'New note from a template',
    insert: 'Insert a template',
    insertHere: 'Insert',
    create: 'Create the note',
    filter: 'Find a template',
    nothing: 'No template has these letters.',
    noteTitle: 'Title of the note',
    account: 'Account',
    accountHint: 'None',
    preview: 'Text',
    empty: 'This template has no text.',
    copy: (name: string) => `Make a copy of ${name} your own`,
    use: (name: string) => `New note from ${name}`,
    created: 'New note from a template',
    placeholders: 'Placeholders',
    placeholderText:
      'Write these into a template; they are filled in when a note is made from it. Anything else in braces stays as it is.',
    placeholder: {
      date: 'the day',
      time: 'the time',
      week: 'the week',
      title: 'the title of the note',
      account: 'the name of the account; it is asked for',
      cursor: 'where writing goes on',
    },
    isTemplate: 'This note is a template. New notes can be made from it.',
    makeTemplate: 'Use as a template',
    makeNote: 'Turn back into a note',
    menu: 'More for this note',
  },

  capture: {
    title: 'Quick capture',
    label: 'What happened',
    placeholder: 'One line is enough. It waits in the inbox until you file it.',
    account: 'Account',
    noAccount: 'No account',
    save: 'Put into the inbox',
    hint: (keys: string) => `${keys} saves. What you typed stays when you close this.`,
    saved: (title: string) => `In the inbox: “${title}”`,
    undo: 'Quick capture',
    setting: 'Quick capture from anywhere',
    settingText:
      'A key of the whole computer opens a small window for a note, even while Trivet is in the background. Off unless you switch it on.',
    settingOn: (keys: string) => `Open it with ${keys}`,
    taken: (keys: string) =>
      `${keys} could not be claimed: another program uses it, or the system does not allow it. Close that program and switch this on again.`,
    notHere: 'Only the desktop app can do this. Here, use the command inside Trivet.',
  },

  inbox: {
    title: 'Inbox',
    text: 'What you caught in passing, the oldest first. Give each one a place, or let it go.',
    count: (count: number) => (count === 1 ? '1 note waits' : `${count} notes wait`),
    none: 'Nothing waits',
    noneText:
      'Quick capture puts notes here: from Today, from anywhere by its key, or from the list of commands.',
    file: 'File',
    fileAs: (title: string) => `File “${title}”`,
    filed: (title: string) => `Filed: “${title}”`,
    remove: (title: string) => `Delete “${title}”`,
    inInbox: 'This note waits in the inbox.',
    done: 'File it',
    back: 'Put it back into the inbox',
  },

  reflections: {
    title: 'Look back',
    text: 'One note a day and one a week. Choose a day or a week to write its look back or to read it.',
    today: 'Look back on today',
    thisWeek: 'Look back on this week',
    weeks: 'The last weeks',
    week: 'Week',
    strip: 'Other looks back',
    previous: 'The one before',
    next: 'The one after',
    written: (name: string) => `${name}: written`,
    missing: (name: string) => `${name}: not written`,
    created: 'Look back',
    weekOf: (name: string, from: string, to: string) => `${name}, ${from} to ${to}`,
    weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    streak: (count: number) =>
      count === 1 ? '1 of these weeks has its look back' : `${count} of these weeks have their look back`,
    earlier: 'Show earlier weeks',
  },
}
