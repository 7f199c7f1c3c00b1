/** What the user reads when something goes wrong, by error code: what happened, then the way out. */
export const errors = {
  'invalid-input': 'Some of the entries can’t be read. Check the marked fields.',
  'unknown-method': 'This version of Trivet does not know that request. Restart the app.',
  unauthorised:
    'This window is no longer connected to Trivet. Open the address that Trivet printed when it started.',
  'not-found': 'This item is no longer here. It may have been deleted or moved.',
  conflict:
    'This item was changed elsewhere in the meantime. Your text is kept; compare both before you save.',
  'read-only': 'This workspace is open for reading only, so nothing was changed.',
  'no-workspace': 'No workspace is open. Choose or create one first.',
  'document-damaged': 'This file can’t be read. Its bytes are kept untouched next to it.',
  'document-newer':
    'A newer Trivet wrote this item. It can be read here but not changed; please update Trivet.',
  'folder-not-allowed': 'This folder can’t be used. Choose an ordinary folder of your own.',
  'folder-unreadable': 'This folder can’t be opened. Check that it exists and that you may read it.',
  'permission-denied':
    'The system does not allow writing here. Choose another folder or change its permissions.',
  'disk-full': 'The disk is full. Free some space; your text stays here until it is saved.',
  'file-busy': 'Another program is holding the file. Trivet keeps your text; try again in a moment.',
  'storage-failed':
    'The disk reported an error, so the change is not saved. Your text stays here; try again.',
  'link-not-allowed': 'Trivet opens only web and mail links. This link was not opened.',
  'file-not-supported': 'This is not a picture that notes can hold. Use PNG, JPEG, GIF or WebP.',
  'too-large': 'This file is too large: up to 20 MB, and a picture up to 100 megapixels.',
  'not-supported': 'This is not available here.',
  cancelled: 'Cancelled. Nothing was changed.',
  disconnected: 'Trivet is not answering. Check that it is still running, then try again.',
  internal: 'Something unexpected went wrong inside Trivet. Nothing was changed.',
}
