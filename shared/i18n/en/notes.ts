/** The playbook: competency notes, their editor and the preview. */
export const notes = {
  title: 'Playbook',
  newNote: 'New note',
  count: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
  countOf: (shown: number, all: number) => `${shown} of ${all} notes`,

  filter: {
    text: 'Filter notes',
    textHint: 'Title, text or tag',
    more: 'Filters',
    competency: 'Competency',
    pressure: 'Pressure',
    account: 'Account',
    tag: 'Tag',
    clear: 'Clear filters',
    clearText: 'Clear the text',
    nothing: 'No note matches these filters.',
  },

  list: {
    label: 'Notes',
    pinned: 'Pinned',
    noText: 'No text yet',
  },

  empty: {
    title: 'Write down what made the difference',
    text: 'A competency note keeps one thing you learned at a customer: what happened, what you did, what you will do next time. Tie it to a part of the competency model and the pressure it answers, and it will be there when you need it again.',
    starters: 'Start with one of these',
  },
  starters: {
    negotiation: {
      title: 'After a negotiation',
      hint: 'What they asked, what moved, what it cost',
      body: '## What they asked for\n\n\n\n## What really mattered to them\n\n\n\n## What I gave, and what I got for it\n\n| Given | Got |\n| --- | --- |\n|  |  |\n\n## Next time\n\n- [ ] \n',
    },
    change: {
      title: 'What changed at the customer',
      hint: 'A signal, what it means, who should know',
      body: '## The signal\n\n\n\n## What it means for them\n\n\n\n## What it means for us\n\n\n\n## Who should know\n\n- [ ] \n',
    },
    inside: {
      title: 'Getting a yes inside',
      hint: 'Whom I needed, what they needed, how it went',
      body: '## What I needed, and from whom\n\n\n\n## What they needed in return\n\n\n\n## How it went\n\n\n\n## What I would do earlier\n\n- [ ] \n',
    },
  },

  overview: {
    title: 'Parts of the craft',
    text: 'Your notes, by the part of the competency model they belong to. Choose a part to see its notes.',
    unfiled: 'Not filed yet',
    without: (count: number) =>
      count === 1 ? '1 note belongs to no part yet' : `${count} notes belong to no part yet`,
    none: 'Nothing yet',
    hint: {
      D1: 'Keep relations with many kinds of customer; talk and negotiate.',
      D2: 'Know their business and what they need before they say it.',
      D3: 'Hold the key points and mind the details.',
      D4: 'Think above operation and selling; plan the business.',
      D5: 'Move your own company so that the customer is served.',
      D6: 'Use the system so that both sides reach their targets.',
    },
  },

  document: {
    title: 'Title',
    titleHint: 'Name this note',
    body: 'Text of the note',
    bodyHint: 'Write here. What happened, what did you do, what will you do next time?',
    pin: 'Pin to the top',
    unpin: 'Unpin',
    remove: 'Move to trash',
    edit: 'Edit',
    split: 'Split',
    read: 'Read',
    view: 'View',
    tags: 'Tags',
    competencies: 'Competency',
    pressures: 'Pressures',
    accounts: 'Accounts',
    methods: 'Methods',
    search: 'Search by name',
    details: 'Details',
    opening: 'Opening the note…',
    panels: 'Beside the note',
  },

  toolbar: {
    label: 'Format',
    bold: 'Bold',
    italic: 'Italic',
    heading: 'Heading',
    list: 'List',
    checklist: 'Checklist',
    quote: 'Quote',
    link: 'Link',
    table: 'Table',
    code: 'Code',
    codeMenu: 'Code and diagrams',
    codeBlock: 'Code block',
    mindMap: 'Mind map of the three pressures',
    flowchart: 'Flowchart',
    mindMapRoot: 'What is pressing',
    mindMapText:
      'mindmap\n  root((What is pressing))\n    Market\n      Signal\n    Company\n      Expectation\n    Customer\n      Demand',
    flowchartStart: 'Customer asks',
    flowchartText:
      'flowchart TD\n  A[Customer asks] --> B{Within my mandate?}\n  B -- Yes --> C[Answer with a return]\n  B -- No --> D[Take it inside]',
    tableMenu: 'Change this table',
    rows: 'Row',
    columns: 'Column',
    alignment: 'Alignment of the column',
    rowAbove: 'Insert above',
    rowBelow: 'Insert below',
    rowUp: 'Move up',
    rowDown: 'Move down',
    removeRow: 'Remove row',
    columnBefore: 'Insert before',
    columnAfter: 'Insert after',
    columnLeft: 'Move left',
    columnRight: 'Move right',
    removeColumn: 'Remove column',
    alignLeft: 'Left',
    alignCenter: 'Centre',
    alignRight: 'Right',
    find: 'Find in this note',
    linkText: 'text',
    column: (number: number) => `Column ${number}`,
  },

  images: {
    label: 'Picture',
    saving: (count: number) => (count === 1 ? 'Saving the picture…' : `Saving ${count} pictures…`),
    notAnImage: (name: string) =>
      `“${name}” was left out: a note takes pictures (PNG, JPEG, GIF, WebP) and no other files.`,
    tooLarge: (name: string, megabytes: number) =>
      `“${name}” was left out: it is larger than ${megabytes} MB.`,
    failed: (name: string, reason: string) => `“${name}” was left out. ${reason}`,
  },

  outline: {
    title: 'Outline',
    empty: 'Headings of this note appear here. Write “## ” before a line to make it one.',
    untitled: 'Heading without text',
  },

  status: {
    saving: 'Saving…',
    unsaved: 'Not saved yet',
    saved: (time: string) => `Saved ${time}`,
    failed: 'Not saved',
    words: (count: string) => `${count} words`,
    selected: (count: string, all: string) => `${count} of ${all} words selected`,
    leave: 'Esc, then Tab leaves the text',
  },

  problem: {
    retrying: 'Your text is kept here and Trivet keeps trying.',
    kept: 'Your text is kept here.',
    keepAsNew: 'Keep as a new note',
    conflictTitle: 'Both versions are kept',
    conflict: (copy: string) =>
      `This note was changed elsewhere while you were writing. Your version stays here; the other one is now “${copy}”.`,
    openCopy: 'Open the other version',
    copyTitle: (title: string, time: string) => `${title} (conflict copy ${time})`,
    readOnly: 'This note can be read but not changed.',
  },

  find: {
    find: 'Find',
    replace: 'Replace with',
    next: 'Next',
    previous: 'Previous',
    all: 'All',
    matchCase: 'Match case',
    byWord: 'Whole word',
    regexp: 'Pattern',
    replaceOne: 'Replace',
    replaceAll: 'Replace all',
    close: 'Close',
    replacedMatch: 'Replaced on line $',
    replacedMatches: 'Replaced $ matches',
    currentMatch: 'Current match',
    onLine: 'on line',
    goToLine: 'Go to line',
    go: 'Go',
  },

  preview: {
    label: 'Preview',
    loading: 'Preparing the preview…',
    tooSlow:
      'This text takes too long to lay out, so the preview was stopped. Your text is safe and you can go on writing.',
    notLoaded: 'The preview did not start. Your text is safe and you can go on writing.',
    cannotShow: 'This text can’t be laid out.',
    taskDone: 'Done',
    taskOpen: 'Open',
    imageLeftOut: (description: string) =>
      description === ''
        ? 'Image from elsewhere, not loaded'
        : `${description} (image from elsewhere, not loaded)`,
    diagramAlt: (kind: string) => (kind === '' ? 'Diagram' : `Diagram: ${kind}`),
    diagramWaiting: 'Drawing…',
    diagramBroken: 'This diagram can’t be drawn. Check its source below.',
    diagramTooLong: 'This diagram is longer than 20,000 characters, so only its source is shown.',
    diagramTooSlow: 'This diagram takes too long to draw, so only its source is shown.',
    diagramLibraryMissing: 'The diagram library did not load, so only the source is shown.',
    showSource: 'Show source',
    hideSource: 'Hide source',
  },
}
