import type { ImportReader } from './import-bundle.ts'
import { readJoplinArchive } from './joplin-archive-reader.ts'
import { readJoplin } from './joplin-reader.ts'
import { readLogseq } from './logseq-reader.ts'
import { readMarkdown } from './markdown-reader.ts'
import { readNotion } from './notion-reader.ts'
import { readObsidian } from './obsidian-reader.ts'
import { readTrivetVault } from './trivet-vault.ts'

/** Everything that can be imported, one line a format. Of equally likely ones the first is taken. */
export const importReaders: readonly ImportReader[] = [
  readTrivetVault,
  readObsidian,
  readJoplinArchive,
  readJoplin,
  readLogseq,
  readNotion,
  readMarkdown,
]
