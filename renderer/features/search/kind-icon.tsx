import {
  IconBook2,
  IconBuildingStore,
  IconChartRadar,
  IconCompass,
  IconHierarchy2,
  IconLanguage,
  IconNote,
  IconRoute,
  IconScale,
  IconTable,
  IconUserCircle,
  IconUsersGroup,
  IconWritingSign,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { SearchKind } from '#shared/domain/search.ts'

const icons: Record<SearchKind, ComponentType<{ size: number; stroke: number }>> = {
  note: IconNote,
  account: IconBuildingStore,
  case: IconRoute,
  worksheet: IconTable,
  method: IconCompass,
  map: IconHierarchy2,
  review: IconUsersGroup,
  assessment: IconChartRadar,
  chapter: IconBook2,
  competency: IconWritingSign,
  portrait: IconUserCircle,
  term: IconLanguage,
  reminder: IconScale,
}

/** The sign of a kind; its name stands beside it in words. */
export function KindIcon({ kind }: { kind: SearchKind }) {
  const Icon = icons[kind]
  return <Icon size={18} stroke={1.6} aria-hidden />
}
