import { Link, useLocation } from '@tanstack/react-router'
import { useMessages } from '../../ui/language.tsx'
import classes from './playbook-nav.module.css'

const areas = [
  {
    name: 'notes',
    to: '/playbook',
    also: [
      '/playbook/notes',
      '/playbook/inbox',
      '/playbook/reflections',
      '/playbook/templates',
      '/playbook/tags',
      '/playbook/links',
    ],
  },
  { name: 'chapters', to: '/playbook/chapters', also: [] },
  { name: 'competencies', to: '/playbook/competencies', also: ['/playbook/assessments'] },
  { name: 'portraits', to: '/playbook/portraits', also: [] },
  { name: 'glossary', to: '/playbook/glossary', also: [] },
] as const

/** The way between the parts of the playbook. */
export function PlaybookNav() {
  const texts = useMessages().playbook
  const path = useLocation({ select: ({ pathname }) => pathname })
  return (
    <nav className={classes.nav} aria-label={texts.areas}>
      {areas.map(({ name, to, also }) => {
        const isHere =
          (to === '/playbook' ? path === to : path.startsWith(to)) ||
          also.some((other) => path.startsWith(other))
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
