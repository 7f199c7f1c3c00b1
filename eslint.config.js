import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { readdirSync } from 'node:fs'
import tseslint from 'typescript-eslint'

/** What a folder may not import. The path of a file says what it may touch; this table refuses the rest. */
const zones = [
  {
    target: './shared',
    from: ['./electron', './renderer', './tests'],
    message: 'shared/ imports only itself.',
  },
  { target: './electron', from: ['./renderer', './tests'], message: 'The host does not know the views.' },
  {
    target: './renderer',
    from: ['./electron', './tests'],
    message: 'Views know only shared/ and themselves.',
  },

  // electron/: main | web | cli → app → api → services → storage
  {
    target: './electron/storage',
    from: './electron',
    except: ['./storage'],
    message: 'Storage stands alone: it knows no service, no api and no carrier.',
  },
  {
    target: './electron/services',
    from: './electron',
    except: ['./services', './storage'],
    message: 'Services use storage and nothing above them.',
  },
  {
    target: './electron/api',
    from: './electron',
    except: ['./api', './services'],
    message: 'Handlers use services only.',
  },
  {
    target: './electron/app.ts',
    from: ['./electron/main', './electron/preload', './electron/web', './electron/cli', './electron/runtime'],
    message: 'The composition root does not know its carriers.',
  },
  ...['main', 'web', 'cli'].map((carrier) => ({
    target: `./electron/${carrier}`,
    from: ['main', 'preload', 'web', 'cli', 'runtime', 'api', 'services', 'storage']
      .filter((name) => name !== carrier)
      .map((name) => `./electron/${name}`),
    message: 'A carrier talks to the app only through electron/app.ts.',
  })),
  {
    target: './electron/preload',
    from: './electron',
    except: ['./preload'],
    message: 'The preload script exposes the transport and knows nothing else of the host.',
  },
  {
    target: './electron/runtime',
    from: './electron',
    except: ['./runtime'],
    message: 'Finding a runtime needs nothing of the app.',
  },

  // renderer/: ui ← features ← pages ← app
  {
    target: './renderer/ui',
    from: './renderer',
    except: ['./ui'],
    message: 'ui/ is shared by all and knows none of them.',
  },
  {
    target: './renderer/api',
    from: './renderer',
    except: ['./api'],
    message: 'The api layer knows no view.',
  },
  {
    target: './renderer/features',
    from: ['./renderer/pages', './renderer/app'],
    message: 'Features are used by pages, not the other way round.',
  },
  ...featureNames().map((name) => ({
    target: `./renderer/features/${name}`,
    from: './renderer/features',
    except: [`./${name}`],
    message: 'Features do not import each other; share through ui/ or compose in a page.',
  })),
  { target: './renderer/pages', from: './renderer/app', message: 'Pages are mounted by the app.' },
  {
    target: './renderer/preview',
    from: './renderer',
    except: ['./preview'],
    message: 'The preview frame is a program of its own; it shares no code with the window.',
  },
]

function featureNames() {
  const folder = new URL('./renderer/features/', import.meta.url)
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

const electronOnly = {
  name: 'electron',
  message:
    'Only electron/main and electron/preload may import electron: it throws where its binary is missing.',
}
const rawWrites = ['writeFile', 'writeFileSync', 'createWriteStream', 'appendFile', 'appendFileSync']

/** Bans packages by folder; each list is the whole rule for that folder. */
function restrictImports({ paths = [], patterns = [] }) {
  return { 'no-restricted-imports': ['error', { paths, patterns }] }
}

export default tseslint.config(
  {
    ignores: [
      'out/',
      'dist/',
      '.cache/',
      'tests/fixtures/violations/',
      'test-results/',
      'playwright-report/',
    ],
  },
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ alwaysTryTypes: true, project: [] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'off',
      'import-x/no-duplicates': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': 'off', // the compiler says it, once
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: restrictImports({
      paths: [electronOnly],
      patterns: [
        {
          regex: '^(node:|react|@mantine|@tanstack|@codemirror|hono|@hono|lowdb)',
          message: 'shared/ is pure: no Node, DOM or UI.',
        },
      ],
    }),
  },
  {
    files: ['electron/**/*.ts'],
    rules: restrictImports({
      paths: [
        electronOnly,
        ...['fs', 'node:fs', 'node:fs/promises', 'fs/promises'].map((name) => ({
          name,
          importNames: rawWrites,
          message: 'Files that matter are written by storage/durable-file, which syncs before it says done.',
        })),
      ],
      patterns: [{ regex: '^(react|@mantine|@tanstack|@codemirror)', message: 'The host draws nothing.' }],
    }),
  },
  {
    files: ['electron/main/**/*.ts', 'electron/preload/**/*.ts'],
    rules: restrictImports({
      patterns: [{ regex: '^(react|@mantine|@tanstack|@codemirror)', message: 'The host draws nothing.' }],
    }),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...restrictImports({
        paths: [electronOnly],
        patterns: [{ regex: '^(node:|hono|@hono|lowdb)', message: 'Views run in a browser.' }],
      }),
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'HTML from content is shown only in the sandboxed preview frame.',
        },
      ],
    },
  },
  {
    // Tools that load a config file want its default export.
    files: ['*.config.{ts,js}', '**/*.config.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
