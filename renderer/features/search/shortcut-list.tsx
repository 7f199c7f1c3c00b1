import { commandGroups, commands, factsOf, keysOf } from '#shared/domain/command.ts'
import { shownShortcut } from '#shared/domain/shortcut.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { isMac } from '../../ui/platform.ts'
import classes from './shortcut-list.module.css'

/** Every command that has keys, group by group. */
export function ShortcutList() {
  const { menu, search } = useMessages()
  const isDesktop = useApiQuery('app.info', {}).data?.carrier === 'electron'
  return (
    <div className={classes.groups}>
      {commandGroups.map((group) => {
        const withKeys = commands.filter(
          (command) => factsOf(command).group === group && keysOf(command, isMac).length > 0,
        )
        if (withKeys.length === 0) return null
        return (
          <section key={group} aria-label={search.shortcuts.groups[group]}>
            <h3 className={classes.group}>{search.shortcuts.groups[group]}</h3>
            <dl className={classes.rows}>
              {withKeys.map((command) => (
                <div key={command} className={classes.row}>
                  <dt>{menu.commands[command].replace(/…$/, '')}</dt>
                  <dd>
                    {factsOf(command).desktopKeys && !isDesktop && (
                      <span className={classes.note}>{search.shortcuts.desktopOnly}</span>
                    )}
                    {keysOf(command, isMac).map((shortcut) => (
                      <kbd key={shortcut} className={classes.keys}>
                        {shownShortcut(shortcut, isMac)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
    </div>
  )
}
