import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { documentIdSchema } from '#shared/domain/document.ts'
import { methodIdSchema } from '#shared/domain/method.ts'
import { searchKindSchema } from '#shared/domain/search.ts'
import { longestDeepLink } from '#shared/link/deep-link.ts'
import { requestPageFocus } from '../ui/page-focus.ts'
import { NotFound } from './not-found.tsx'
import { PageFailure } from './page-failure.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // The router takes its redirects by throwing.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/today', replace: true })
  },
})
const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: lazyRouteComponent(() => import('../pages/today-page.tsx'), 'TodayPage'),
})
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  component: lazyRouteComponent(() => import('../pages/accounts-page.tsx'), 'AccountsPage'),
})
const account = createRoute({ getParentRoute: () => accounts, path: '/$accountId' })
const accountArea = createRoute({ getParentRoute: () => accounts, path: '/$accountId/$area' })
const portfolio = createRoute({
  getParentRoute: () => root,
  path: '/accounts/portfolio',
  component: lazyRouteComponent(() => import('../pages/portfolio-page.tsx'), 'PortfolioPage'),
})
const playbook = createRoute({
  getParentRoute: () => root,
  path: '/playbook',
  component: lazyRouteComponent(() => import('../pages/playbook-page.tsx'), 'PlaybookPage'),
})
const notes = createRoute({
  getParentRoute: () => playbook,
  id: 'notes',
  component: lazyRouteComponent(() => import('../pages/playbook-notes-page.tsx'), 'PlaybookNotesPage'),
})
const allNotes = createRoute({ getParentRoute: () => notes, path: '/' })
const note = createRoute({ getParentRoute: () => notes, path: '/notes/$noteId' })
const inbox = createRoute({ getParentRoute: () => notes, path: '/inbox' })
const reflections = createRoute({ getParentRoute: () => notes, path: '/reflections' })
const templates = createRoute({ getParentRoute: () => notes, path: '/templates' })
const brokenLinks = createRoute({ getParentRoute: () => notes, path: '/links' })
const tags = createRoute({ getParentRoute: () => notes, path: '/tags' })
const chapters = createRoute({
  getParentRoute: () => playbook,
  path: '/chapters',
  component: lazyRouteComponent(() => import('../pages/playbook-chapters-page.tsx'), 'PlaybookChaptersPage'),
})
const chapter = createRoute({ getParentRoute: () => chapters, path: '/$chapterId' })
const competencies = createRoute({
  getParentRoute: () => playbook,
  id: 'competencies',
  component: lazyRouteComponent(
    () => import('../pages/playbook-competencies-page.tsx'),
    'PlaybookCompetenciesPage',
  ),
})
const allCompetencies = createRoute({ getParentRoute: () => competencies, path: '/competencies' })
const competencyModel = createRoute({ getParentRoute: () => competencies, path: '/competencies/model' })
const competency = createRoute({
  getParentRoute: () => competencies,
  path: '/competencies/$competencyId',
})
const assessment = createRoute({ getParentRoute: () => competencies, path: '/assessments/$assessmentId' })
const portraits = createRoute({
  getParentRoute: () => playbook,
  path: '/portraits',
  component: lazyRouteComponent(
    () => import('../pages/playbook-portraits-page.tsx'),
    'PlaybookPortraitsPage',
  ),
})
const glossary = createRoute({
  getParentRoute: () => playbook,
  path: '/glossary',
  component: lazyRouteComponent(() => import('../pages/playbook-glossary-page.tsx'), 'PlaybookGlossaryPage'),
})
const trade = createRoute({ getParentRoute: () => glossary, path: '/trade' })
const reminders = createRoute({ getParentRoute: () => glossary, path: '/reminders' })
const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  component: lazyRouteComponent(() => import('../pages/cases-page.tsx'), 'CasesPage'),
  // The account that a new case is to be about.
  validateSearch: z.object({ account: documentIdSchema.optional().catch(undefined) }),
})
const oneCase = createRoute({ getParentRoute: () => cases, path: '/$caseId' })
const methods = createRoute({
  getParentRoute: () => root,
  path: '/methods',
  component: lazyRouteComponent(() => import('../pages/methods-page.tsx'), 'MethodsPage'),
})
const method = createRoute({ getParentRoute: () => methods, path: '/$methodId' })
const worksheet = createRoute({
  getParentRoute: () => methods,
  path: '/$methodId/worksheets/$worksheetId',
})
const maps = createRoute({
  getParentRoute: () => root,
  path: '/maps',
  component: lazyRouteComponent(() => import('../pages/maps-page.tsx'), 'MapsPage'),
  // The method that the map of the library is opened for.
  validateSearch: z.object({ method: methodIdSchema.optional().catch(undefined) }),
})
const pressureMap = createRoute({ getParentRoute: () => maps, path: '/pressures' })
const accountMap = createRoute({ getParentRoute: () => maps, path: '/accounts/$accountId' })
const competencyMap = createRoute({ getParentRoute: () => maps, path: '/competencies' })
const methodMaps = createRoute({ getParentRoute: () => maps, path: '/methods' })
const methodMap = createRoute({ getParentRoute: () => maps, path: '/methods/$methodId' })
const playbookMap = createRoute({ getParentRoute: () => maps, path: '/playbook' })
const freeMap = createRoute({ getParentRoute: () => maps, path: '/free/$mapId' })
const trash = createRoute({
  getParentRoute: () => root,
  path: '/trash',
  component: lazyRouteComponent(() => import('../pages/trash-page.tsx'), 'TrashPage'),
})
const trashedItem = createRoute({ getParentRoute: () => trash, path: '/$kind/$itemId/$place' })
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  component: lazyRouteComponent(() => import('../pages/search-page.tsx'), 'SearchPage'),
  // The router reads a text that looks like a number as one.
  validateSearch: z.object({
    q: z.coerce.string().max(1000).optional().catch(undefined),
    kind: searchKindSchema.optional().catch(undefined),
  }),
})
const capture = createRoute({
  getParentRoute: () => root,
  path: '/capture',
  component: lazyRouteComponent(() => import('../pages/capture-page.tsx'), 'CapturePage'),
})
const link = createRoute({
  getParentRoute: () => root,
  path: '/link',
  component: lazyRouteComponent(() => import('../pages/link-page.tsx'), 'LinkPage'),
  validateSearch: z.object({ to: z.string().max(longestDeepLink).optional().catch(undefined) }),
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../pages/settings-page.tsx'), 'SettingsPage'),
})
const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../pages/import-page.tsx'), 'ImportPage'),
  validateSearch: z.object({ kind: z.string().max(40).optional().catch(undefined) }),
})
const contentUpdates = createRoute({
  getParentRoute: () => root,
  path: '/settings/content',
  component: lazyRouteComponent(() => import('../pages/content-updates-page.tsx'), 'ContentUpdatesPage'),
})

// A section's page draws its list and its document; an item below it only adds to the address, so the list
// keeps its place when another item opens.
const routeTree = root.addChildren([
  start,
  today,
  accounts.addChildren([account, accountArea]),
  portfolio,
  playbook.addChildren([
    notes.addChildren([allNotes, note, inbox, reflections, templates, tags, brokenLinks]),
    chapters.addChildren([chapter]),
    competencies.addChildren([allCompetencies, competencyModel, competency, assessment]),
    portraits,
    glossary.addChildren([trade, reminders]),
  ]),
  cases.addChildren([oneCase]),
  methods.addChildren([method, worksheet]),
  maps.addChildren([pressureMap, accountMap, competencyMap, methodMaps, methodMap, playbookMap, freeMap]),
  capture,
  trash.addChildren([trashedItem]),
  search,
  link,
  settings,
  importing,
  contentUpdates,
])

/** Routes live in the fragment, so the same build works on `app://` and on http. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: PageFailure,
  scrollRestoration: false,
})

router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
  if (pathChanged) requestPageFocus()
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
