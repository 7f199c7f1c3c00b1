import { IconHistory, IconInbox, IconTags, IconTemplate } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMessages } from '#renderer/ui/language.tsx'
import classes from './note-shelf.module.css'

const places = [
  { name: 'inbox', to: '/playbook/inbox', Icon: IconInbox },
  { name: 'reflections', to: '/playbook/reflections', Icon: IconHistory },
  { name: 'templates', to: '/playbook/templates', Icon: IconTemplate },
  { name: 'tags', to: '/playbook/tags', Icon: IconTags },
] as const

/** The ways from the list of notes to what keeps them in order. `waiting`: how many notes are in the inbox. */
export function NoteShelf({ waiting }: { waiting: number }) {
  const texts = useMessages().noteOrder.shelf
  return (
    <nav className={classes.shelf} aria-label={texts.label}>
      {places.map(({ name, to, Icon }) => (
        <Link key={name} to={to} className={classes.place} activeProps={{ 'aria-current': 'page' }}>
          <Icon size={14} aria-hidden />
          {texts[name]}
          {name === 'inbox' && waiting > 0 && <span className={classes.count}>{waiting}</span>}
        </Link>
      ))}
    </nav>
  )
}
