import DOMPurify from 'dompurify'

const allowedTags = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'div', 'span', 'blockquote', 'pre', 'code'],
  ...['strong', 'em', 'b', 'i', 'u', 's', 'del', 'ins', 'mark', 'sub', 'sup', 'small', 'kbd', 'abbr', 'q'],
  ...['cite', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary', 'ruby', 'rt', 'rp', 'a', 'img'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
]

const addressAttributes = ['href', 'src']
const plainAttributes = [
  ...['alt', 'title', 'align', 'colspan', 'rowspan', 'start', 'open', 'dir', 'lang', 'width', 'height'],
  ...['data-language', 'data-task', 'data-anchor', 'data-alert', 'data-footnotes'],
]

/** Addresses that may stay in a document at all; what is done with them is decided by `tame`. */
const allowedAddress = /^(?:#|https?:|mailto:|trivet:|data:image\/(?:png|jpeg|gif|webp|avif);base64,)/i

/** One list for every note, never changed while the program runs: no hooks, no additions, no second config. */
const config = Object.freeze({
  ALLOWED_TAGS: allowedTags,
  ALLOWED_ATTR: [...addressAttributes, ...plainAttributes],
  ALLOWED_URI_REGEXP: allowedAddress,
  // Everything else is text, not an address, and is not measured by the rule for addresses.
  ADD_URI_SAFE_ATTR: plainAttributes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
})

/** Takes everything out of HTML that is not on the list. String in, string out. */
export function sanitise(html: string): string {
  return DOMPurify.sanitize(html, config)
}
