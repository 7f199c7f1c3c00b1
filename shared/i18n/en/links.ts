/** Links between notes and what they are about. */
export const links = {
  kinds: { note: 'Note', account: 'Account', case: 'Case', method: 'Method', pressure: 'Pressure' },

  panel: 'Links',
  createNote: (name: string) => `Create note “${name}”`,
  leadsNowhere: 'Leads nowhere',
  openToCreate: 'Open the link to create this note.',
  changed: (day: string) => `Changed ${day}`,

  outgoing: 'Links to',
  backlinks: 'Linked from',
  references: 'Tied to it',
  mentions: 'Mentioned without a link',
  noOutgoing: 'This note links to nothing yet. Type [[ to link.',
  noBacklinks: 'Nothing links here yet.',
  noMentions: 'No other note mentions this name.',
  findMentions: 'Look for mentions',
  findingMentions: 'Looking…',
  mostMentions: 'The first 200 places are shown.',
  linkIt: 'Link',
  linkMention: (name: string) => `Link this mention in “${name}”`,
  linked: (name: string) => `Linked “${name}”`,
  broken: 'broken',
  allBroken: 'Broken links',

  renamed: (count: number, name: string) =>
    count === 1 ? `Links to “${name}” updated in 1 note` : `Links to “${name}” updated in ${count} notes`,
  undoRename: 'Undo',
  left: (count: number) =>
    count === 1
      ? '1 note says something else now and was left alone.'
      : `${count} notes say something else now and were left alone.`,

  brokenPage: {
    title: 'Broken links',
    text: 'Names between double brackets that nothing is called by. Create the note, or let the links lead elsewhere.',
    none: 'No broken links',
    noneText: 'Every link in your notes leads somewhere.',
    uses: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
    create: 'Create note',
    createNamed: (name: string) => `Create note “${name}”`,
    choose: 'Choose target',
    chooseFor: (name: string) => `Choose another target for “${name}”`,
    search: 'Search for a name',
    noMatch: 'Nothing has such a name.',
    retargeted: (from: string, to: string) => `“${from}” now leads to “${to}”`,
    back: 'Notes',
  },
}
