import { escapeInline } from '../markdown/link.ts'

/** A to-do of Joplin as a task at the head of the note: what is to be done, and until when. */
export function todoLine(todo: { title: string; isDone: boolean; due: string | null }): string {
  const until = todo.due === null ? '' : ` (${localMinute(todo.due)})`
  return `- [${todo.isDone ? 'x' : ' '}] ${escapeInline(todo.title)}${until}\n\n`
}

/** The day and the minute in the zone of whoever imports, as one writes them down. */
function localMinute(instant: string): string {
  const date = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}
