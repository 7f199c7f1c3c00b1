import { TextInput } from '@mantine/core'
import { IconPencil, IconSearch, IconTags, IconTagOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { DocumentPane } from '#renderer/ui/document-pane.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import type { NoteSummary } from '#shared/domain/note.ts'
import { tagDivider } from '#shared/note-order/tag-path.ts'
import { buildTagTree, flattenTags, type TagNode } from '#shared/note-order/tag-tree.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { TagDialog, type TagTask } from './tag-dialog.tsx'
import classes from './tag-manager.module.css'

interface TagManagerProps {
  notes: readonly NoteSummary[]
  readOnly: boolean
  /** Shows the notes that bear a tag. */
  onShow: (tag: string) => void
}

/** Every tag with the notes it stands for, and the ways to rename, merge and take off. */
export function TagManager({ notes, readOnly, onShow }: TagManagerProps) {
  const locale = useLocale()
  const texts = useMessages().noteOrder.tags
  const [query, setQuery] = useState('')
  const [task, setTask] = useState<TagTask | null>(null)
  const tags = useMemo(() => flattenTags(buildTagTree(notes, locale)), [notes, locale])
  const wanted = foldText(query.trim())
  const shown = tags.filter(({ key }) => key.includes(wanted))

  if (tags.length === 0) {
    return (
      <DocumentPane>
        <PageHeader title={texts.title} />
        <EmptyState icon={<IconTags size={32} stroke={1.4} />} title={texts.none} text={texts.noneText} />
      </DocumentPane>
    )
  }
  return (
    <DocumentPane>
      <PageHeader title={texts.title} meta={texts.text} />
      <TextInput
        className={classes.search}
        value={query}
        aria-label={texts.search}
        placeholder={texts.search}
        leftSection={<IconSearch size={15} aria-hidden />}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {shown.length === 0 && <p className={classes.nothing}>{texts.nothing}</p>}
      <ul className={classes.tags} aria-label={texts.title}>
        {shown.map((tag) => (
          <TagRow
            key={tag.key}
            tag={tag}
            isFlat={wanted !== ''}
            readOnly={readOnly}
            onShow={() => onShow(tag.path)}
            onTask={(kind) => setTask({ kind, tag })}
          />
        ))}
      </ul>
      <TagDialog notes={notes} task={task} onClose={() => setTask(null)} />
    </DocumentPane>
  )
}

interface TagRowProps {
  tag: TagNode
  /** Shows the whole path, because what lies above is not on screen. */
  isFlat: boolean
  readOnly: boolean
  onShow: () => void
  onTask: (kind: TagTask['kind']) => void
}

function TagRow({ tag, isFlat, readOnly, onShow, onTask }: TagRowProps) {
  const texts = useMessages().noteOrder.tags
  const depth = isFlat ? 0 : tag.key.split(tagDivider).length - 1
  return (
    <li className={classes.row} style={{ paddingInlineStart: depth * 22 }}>
      <button type="button" className={classes.tag} aria-label={texts.show(tag.path)} onClick={onShow}>
        <span className={classes.name}>{isFlat ? tag.path : tag.name}</span>
      </button>
      <span className={classes.count}>{texts.count(tag.count)}</span>
      <span className={classes.actions}>
        <button
          type="button"
          className={classes.action}
          aria-label={texts.rename(tag.path)}
          title={texts.rename(tag.path)}
          disabled={readOnly}
          onClick={() => onTask('rename')}
        >
          <IconPencil size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={classes.action}
          aria-label={texts.remove(tag.path)}
          title={texts.remove(tag.path)}
          disabled={readOnly}
          onClick={() => onTask('remove')}
        >
          <IconTagOff size={16} aria-hidden />
        </button>
      </span>
    </li>
  )
}
