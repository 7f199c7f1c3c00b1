import { Button } from '@mantine/core'
import type { MapDocument } from '#shared/domain/map-document.ts'
import { buildFreeMap } from '#shared/map/build-free-map.ts'
import { walk } from '#shared/map/model.ts'
import { useApiMutation } from '../../../api/hooks.ts'
import type { DocumentDifference } from '../../../ui/conflict-notice.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { VersionConflict } from '../../../ui/version-conflict.tsx'
import classes from './free-map.module.css'
import type { MapDraftState } from './use-map-draft.ts'

/** What has to be decided before the map goes on being saved: two versions of it, or a file that is gone. */
export function MapNotice({ draft }: { draft: MapDraftState }) {
  const messages = useMessages()
  const locale = useLocale()
  const { maps } = messages
  const keep = useApiMutation('notes.create')
  const restore = useApiMutation('trash.restore')
  const { phase, draft: mine } = draft

  if (phase.name === 'conflict') {
    return (
      <div className={classes.notice}>
        <VersionConflict
          texts={maps.conflict}
          name={mine.title}
          differences={mapDifferences(mine, phase.theirs, locale, maps)}
          keep={keep}
          onResolve={draft.resolve}
        />
      </div>
    )
  }
  if (phase.name === 'gone') {
    return (
      <div className={`${classes.notice} ${classes.gone}`} role="alert">
        <span>{maps.goneText}</span>
        <Button
          onClick={() =>
            restore.mutate({ kind: 'map', id: mine.id }, { onSuccess: () => void draft.refresh() })
          }
        >
          {maps.restoreMap}
        </Button>
        {restore.error && <ErrorNotice error={restore.error} />}
      </div>
    )
  }
  return null
}

/** Where two versions of a map differ: the title, and the whole as an outline. */
function mapDifferences(
  mine: MapDocument,
  theirs: MapDocument,
  locale: 'zh-CN' | 'en',
  texts: { mapTitle: string; outline: string },
): DocumentDifference[] {
  const lines = [
    { key: 'title', label: texts.mapTitle, mine: mine.title, theirs: theirs.title },
    {
      key: 'outline',
      label: texts.outline,
      mine: outlineOf(mine, locale),
      theirs: outlineOf(theirs, locale),
    },
  ]
  return lines.filter((line) => line.mine !== line.theirs)
}

function outlineOf(map: MapDocument, locale: 'zh-CN' | 'en'): string {
  return [...walk(buildFreeMap(map, locale).root)]
    .map(({ node, depth }) => `${'  '.repeat(depth)}- ${[node.text, node.note].filter(Boolean).join(' — ')}`)
    .join('\n')
}
