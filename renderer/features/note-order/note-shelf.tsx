import { Link } from '@tanstack/react-router'
import { useMessages } from '#renderer/ui/language.tsx'
import classes from './note-shelf.module.css'

const places = [
  { name: 'inbox', to: '/playbook/inbox' },
  { name: 'reflections', to: '/playbook/reflections' },
  { name: 'templates', to: '/playbook/templates' },
  { name: 'tags', to: '/playbook/tags' },
] as const

/** The ways from the list of notes to what keeps them in order. `waiting`: how many notes are in the inbox. */
export function NoteShelf({ waiting }: { waiting: number }) {
  const texts = useMessages().noteOrder.shelf
  return (
    <nav className={classes.shelf} aria-label={texts.label}>
      {places.map(({ name, to }) => (
        <Link key={name} to={to} className={classes.place} activeProps={{ 'aria-current': 'page' }}>
          {texts[name]}
          {name === 'inbox' && waiting > 0 && <span className={classes.count}>{waiting}</span>}
        </Link>
      ))}
    </nav>
  )
}
