/** Links that lead into Trivet from elsewhere, and links that are copied. */
export const deepLinks = {
  copy: 'Copy link',
  copied: 'Link copied.',
  notCopied: 'The link could not be copied.',
  title: 'Link',
  badTitle: 'Trivet does not know this link',
  badText:
    'A link into Trivet names a document, a search or a new note. This one is something else, so nothing was opened.',
  goneTitle: 'This link leads to nothing here',
  goneText:
    'The document is not in this workspace. It may have been deleted, or the link comes from another workspace.',
  toSearch: 'Search',
  toTrash: 'Look in the trash',
  newTitle: 'A link would like to add a note',
  newText: 'Nothing has been written yet. Look it over, change what you like, and decide.',
  noteTitle: 'Title',
  noteBody: 'Text',
  noteTags: 'Tags',
  keep: 'Keep the note',
  discard: 'Don’t keep it',
  undoNew: 'Note from a link',
}
