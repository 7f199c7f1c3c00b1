import { Button, Combobox } from '@mantine/core'
import { useSearchableList } from '#renderer/ui/use-searchable-list.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import type { LinkThing } from '#renderer/ui/link-book.ts'
import { foldText } from '#shared/search/fold-text.ts'
import classes from './target-picker.module.css'

const longestList = 40

interface TargetPickerProps {
  /** The name whose links are to lead elsewhere. */
  name: string
  things: () => readonly LinkThing[]
  onPick: (thing: LinkThing) => void
}

/** A button that opens a searchable list of everything a link can lead to. */
export function TargetPicker({ name, things, onPick }: TargetPickerProps) {
  const { kinds, brokenPage: texts } = useMessages().links
  const { combobox, query, setQuery } = useSearchableList()

  const wanted = foldText(query.trim())
  const shown = combobox.dropdownOpened
    ? things()
        .filter((thing) =>
          [thing.name, ...thing.otherNames].some((other) => foldText(other).includes(wanted)),
        )
        .slice(0, longestList)
    : []
  const keyOf = ({ kind, id }: LinkThing) => `${kind}/${id}`

  return (
    <Combobox
      store={combobox}
      width={340}
      position="bottom-end"
      shadow="md"
      onOptionSubmit={(value) => {
        combobox.closeDropdown()
        const thing = shown.find((candidate) => keyOf(candidate) === value)
        if (thing) onPick(thing)
      }}
    >
      <Combobox.Target targetType="button">
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={texts.chooseFor(name)}
          onClick={() => combobox.toggleDropdown()}
        >
          {texts.choose}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          placeholder={texts.search}
          aria-label={texts.search}
        />
        <Combobox.Options className={classes.options}>
          {shown.length === 0 && <Combobox.Empty>{texts.noMatch}</Combobox.Empty>}
          {shown.map((thing) => (
            <Combobox.Option key={keyOf(thing)} value={keyOf(thing)}>
              <span className={classes.option}>
                <span>{thing.name}</span>
                <span className={classes.kind}>{kinds[thing.kind]}</span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
