// Stands in for the small app inside every Electron that starts the app folder named on the command line.
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (!folder) {
  process.stderr.write('No app folder given.\n')
  process.exit(1)
}
const appPath = resolve(folder)
const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
app.setName(manifest.name)
app.setVersion(manifest.version)
app.setAppPath(appPath)
require(join(appPath, manifest.main))
