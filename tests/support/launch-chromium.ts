import { existsSync } from 'node:fs'
import { chromium, type Browser, type LaunchOptions } from 'playwright'

/** The one without a screen first: the same engine, at two thirds of the processor time of a whole browser. */
const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
/** A browser that keeps to itself, so that a test sees only what the app does. */
const quiet = [
  // What a whole browser does without being asked: the preview's frame gets a process of its own.
  '--site-per-process',
  '--enable-features=IsolateSandboxedIframes',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
]

/** Starts the system's Chromium, or the one that Playwright has fetched. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(browserOptions())
}

/** How a browser for tests is started. */
export function browserOptions(): LaunchOptions {
  const executablePath = systemBrowsers.find((path) => existsSync(path))
  const isRoot = process.getuid?.() === 0
  return {
    ...(executablePath && { executablePath }),
    args: [...quiet, ...(isRoot ? ['--no-sandbox'] : [])],
  }
}
