import tseslint from 'typescript-eslint'
import hooks from 'eslint-plugin-react-hooks'

// Trap: in flat config the last matching entry replaces `no-restricted-imports` whole, so each layer lists all it bans.
const ban = (...groups) => ({
  'no-restricted-imports': ['error', { patterns: groups.map(([group, message]) => ({ group, message })) }]
})
const node = [['node:*', 'fs', 'path', 'electron'], 'this layer has no Node and no Electron']
const electronOnly = [['electron'], 'only the app, ipc, import, export rooms of main know Electron']
const dexie = [['dexie', '@sqlite.org/*'], 'only archive-host/ knows the database and the index']
const react = [['react', 'react-dom', 'react-aria-components', '@tanstack/*'], 'no React here']
const mainRooms = [['**/main/**'], 'main is another process']
const rendererRooms = [['**/renderer/**'], 'the renderer is another process']

const uiRooms = [
  'library',
  'reader',
  'quotes',
  'collections',
  'import',
  'export',
  'insights',
  'verbatim',
  'find',
  'people',
  'backups'
]
const otherRooms = (room) => [
  uiRooms
    .filter((other) => other !== room)
    .map((other) => `**/renderer/${other}/**`)
    .concat(uiRooms.filter((other) => other !== room).map((other) => `../${other}/**`)),
  'rooms never import each other: lift what is shared to ui/ or compose it in app.tsx'
]
const mainOrder = ['app', 'cli', 'ipc', 'import', 'export', 'backup', 'vault', 'parse']
const upwards = (room, allowed) => [
  mainOrder
    .filter((other) => other !== room && !allowed.includes(other))
    .flatMap((other) => [`../${other}/*`, `../../${other}/*`, `../${other}/**`, `../../${other}/**`]),
  'arrows point one way: app → ipc → import|export|backup → vault|parse → shared'
]

export default tseslint.config(
  { ignores: ['out/', '.build/', 'node_modules/', 'test-results/', '**/fixtures/**', 'dist/', 'e2e/files/'] },
  { files: ['**/*.{js,mjs,ts,tsx}'], linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ],
      // Our "objects" are records of closures: nothing of ours reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' }
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'name what you export' },
        { selector: 'TSAsExpression > TSAsExpression', message: 'a double cast hides a wrong type' }
      ],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }]
    }
  },
  { files: ['src/shared/**/*.ts'], rules: ban(node, dexie, react, mainRooms, rendererRooms) },
  {
    files: ['src/preload/**/*.ts'],
    rules: ban([['node:*', 'fs', 'path'], 'the preload is sandboxed'], dexie, react, mainRooms, rendererRooms)
  },
  { files: ['src/main/parse/**/*.ts'], rules: ban(node, dexie, react, rendererRooms, upwards('parse', [])) },
  {
    files: ['src/main/vault/**/*.ts'],
    rules: ban(electronOnly, dexie, react, rendererRooms, upwards('vault', []))
  },
  {
    files: ['src/main/backup/**/*.ts'],
    rules: ban(dexie, react, rendererRooms, upwards('backup', ['vault', 'parse']))
  },
  {
    files: ['src/main/import/**/*.ts'],
    rules: ban(dexie, react, rendererRooms, upwards('import', ['vault', 'parse']))
  },
  {
    files: ['src/main/export/**/*.ts'],
    rules: ban(dexie, react, rendererRooms, upwards('export', ['vault', 'parse']))
  },
  {
    files: ['src/main/ipc/**/*.ts'],
    rules: ban(dexie, react, rendererRooms, upwards('ipc', ['import', 'export', 'backup', 'vault', 'parse']))
  },
  {
    files: ['src/main/app/**/*.ts', 'src/main/cli/**/*.ts', 'src/main/*.ts'],
    rules: { ...ban(dexie, react, rendererRooms), 'no-console': 'off' }
  },
  {
    files: ['src/renderer/archive-host/*.ts'],
    rules: ban(node, react, mainRooms, [uiRooms.map((room) => `../${room}/**`), 'the host has no UI'])
  },
  {
    // The host has rooms of the same names: from inside one, `../people` is the host's own.
    files: ['src/renderer/archive-host/*/**/*.ts'],
    rules: ban(node, react, mainRooms, [uiRooms.map((room) => `../../${room}/**`), 'the host has no UI'])
  },
  {
    files: ['src/renderer/ui/**/*.{ts,tsx}'],
    rules: ban(node, dexie, mainRooms, [['**/archive-host/**'], 'ask over the port'], otherRooms('ui'))
  },
  ...uiRooms.map((room) => ({
    files: [`src/renderer/${room}/**/*.{ts,tsx}`],
    rules: ban(node, dexie, mainRooms, [['**/archive-host/**'], 'ask over the port'], otherRooms(room))
  })),
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' }
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts'],
    rules: { 'max-lines': 'off', 'no-restricted-imports': 'off' }
  },
  {
    files: ['*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' }
  },
  {
    files: ['**/*.mjs'],
    rules: { 'max-lines': ['error', { max: 300 }], 'no-unused-vars': 'error' }
  }
)
