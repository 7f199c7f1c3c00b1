import { Link, useLocation } from '@tanstack/react-router'
import { useMessages } from '../../ui/language.tsx'
import classes from './playbook-nav.module.css'

const areas = [
  { name: 'notes', to: '/playbook', also: '/playbook/notes' },
  { name: 'chapters', to: '/playbook/chapters', also: null },
  { name: 'competencies', to: '/playbook/competencies', also: '/playbook/assessments' },
  { name: 'portraits', to: '/playbook/portraits', also: null },
  { name: 'glossary', to: '/playbook/glossary', also: null },
] as const

/** The way between the parts of the playbook. */
export function PlaybookNav() {
  const texts = useMessages().playbook
  const path = useLocation({ select: ({ pathname }) => pathname })
  return (
    <nav className={classes.nav} aria-label={texts.areas}>
      {areas.map(({ name, to, also }) => {
        const isHere =
          (to === '/playbook' ? path === to : path.startsWith(to)) || (also !== null && path.startsWith(also))
        return (
          <Link
            key={name}
            to={to}
            className={classes.area}
            activeProps={{}}
            aria-current={isHere ? 'page' : undefined}
            data-here={isHere}
          >
            {texts[name]}
          </Link>
        )
      })}
    </nav>
  )
}
