import { agreementLists } from './agreement-lists.ts'
import type { WordedList, WordsFor } from './cell.ts'
import { customerLists } from './customer-lists.ts'
import { moneyLists } from './money-lists.ts'
import { pageLists } from './page-lists.ts'

/**
 * Every list of a plan with the words for each of its fields, in reading order. Exports, reviews and conflicts all
 * read this one table, so a field that is added here is in all of them; a test refuses a field that is left out.
 */
export const listWords: WordsFor<WordedList> = {
  ...pageLists,
  ...customerLists,
  ...moneyLists,
  ...agreementLists,
}
