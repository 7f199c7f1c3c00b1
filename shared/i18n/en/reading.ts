/** Reading: what the preview says by itself, finding in a page, printing. */
export const reading = {
  frame: {
    imageMissing: (description: string) =>
      description === '' ? 'Image not found' : `${description} (image not found)`,
    footnotes: 'Footnotes',
    alerts: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
    zoom: 'Size of the diagram',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomFit: 'Fit the width',
    zoomFitShort: 'Fit',
  },

  task: {
    ticked: 'Tick a task',
    unticked: 'Untick a task',
  },

  find: {
    label: 'Find in page',
    field: 'Find',
    count: (current: string, all: string) => `${current} of ${all}`,
    countMany: (current: string, limit: string) => `${current} of more than ${limit}`,
    none: 'Not found',
    next: 'Next',
    previous: 'Previous',
    close: 'Close',
  },

  print: {
    saved: (name: string) => `Saved as ${name}`,
    failed: 'The pages could not be prepared. Try again.',
    taskDone: 'done',
    taskOpen: 'open',
  },
}
