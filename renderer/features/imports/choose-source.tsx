import { Button } from '@mantine/core'
import { IconFile, IconFolderOpen, IconPackageImport } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { placedFiles } from './gather-files.ts'
import { ImportError } from './import-error.tsx'
import classes from './imports.module.css'
import type { Importing } from './use-import.ts'

interface ChooseSourceProps {
  importing: Importing
  error: unknown
  isStopped: boolean
}

/** Where to import from: drop it, or choose it. */
export function ChooseSource({ importing, error, isStopped }: ChooseSourceProps) {
  const messages = useMessages().imports
  return (
    <div className={classes.choose}>
      {error !== null && <ImportError error={error} />}
      {isStopped && (
        <p className={classes.note} role="status">
          {messages.stopped}
        </p>
      )}
      <div className={classes.target}>
        <IconPackageImport size={28} stroke={1.4} aria-hidden />
        <p className={classes.targetTitle}>{messages.drop}</p>
        <SourceButtons importing={importing} />
      </div>
      <section>
        <h2 className={classes.heading}>{messages.whatWorks}</h2>
        <ul className={classes.works}>
          {messages.works.map((work) => (
            <li key={work}>{work}</li>
          ))}
        </ul>
        <p className={classes.hint}>{messages.limits}</p>
      </section>
    </div>
  )
}

/** The native dialogs, or the fields of a browser where there are none. */
function SourceButtons({ importing }: { importing: Importing }) {
  const messages = useMessages().imports
  const canChoose = useApiQuery('app.info', {}).data?.canChooseFolder
  const folder = useRef<HTMLInputElement>(null)
  const file = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Asks for a folder with all in it; the attribute is in no library of types.
    folder.current?.setAttribute('webkitdirectory', '')
  }, [canChoose])

  function take(input: HTMLInputElement): void {
    const files = placedFiles(input.files ?? new DataTransfer().files)
    // The same file can be chosen again.
    input.value = ''
    if (files.length > 0) void importing.take(Promise.resolve(files))
  }

  function open(what: 'folder' | 'file'): void {
    if (canChoose === true) void importing.choose(what)
    else (what === 'folder' ? folder : file).current?.click()
  }

  return (
    <div className={classes.buttons} role="group" aria-label={messages.choose}>
      <Button
        variant="filled"
        leftSection={<IconFolderOpen size={16} aria-hidden />}
        disabled={canChoose === undefined}
        onClick={() => open('folder')}
      >
        {messages.chooseFolder}
      </Button>
      <Button
        leftSection={<IconFile size={16} aria-hidden />}
        disabled={canChoose === undefined}
        onClick={() => open('file')}
      >
        {messages.chooseFile}
      </Button>
      {canChoose === false && (
        <>
          <input
            ref={folder}
            type="file"
            hidden
            multiple
            aria-label={messages.chooseFolder}
            onChange={(event) => take(event.currentTarget)}
          />
          <input
            ref={file}
            type="file"
            hidden
            aria-label={messages.chooseFile}
            onChange={(event) => take(event.currentTarget)}
          />
        </>
      )}
    </div>
  )
}
