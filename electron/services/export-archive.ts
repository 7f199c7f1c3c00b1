import { zipSync, type Zippable } from 'fflate'

/** A zip as base64. The same files give the same bytes: no clock goes into the archive. */
export function packExport(files: readonly (readonly [string, string | Uint8Array])[]): string {
  const encoder = new TextEncoder()
  const entries: Zippable = {}
  for (const [path, content] of files) {
    // A picture is packed already; doing it again costs time and gains nothing.
    entries[path] = typeof content === 'string' ? encoder.encode(content) : [content, { level: 0 }]
  }
  // Local time on purpose: the format holds no zone and takes the parts of the date as they are.
  return Buffer.from(zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) })).toString('base64')
}
