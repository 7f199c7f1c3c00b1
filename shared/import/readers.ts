import type { ImportReader } from './import-bundle.ts'
import { readTrivetVault } from './trivet-vault.ts'

/** Everything that can be imported, one line a format. Of equally likely ones the first is taken. */
export const importReaders: readonly ImportReader[] = [readTrivetVault]
