// Names only: the sandboxed preload imports this file, and nothing that would pull zod into it.

/** Bumped when a message changes its meaning; shown by the app and written into journals and backups. */
export const CONTRACT_VERSION = 1

/** A window asks main. */
export const mainChannels = [
  'app:info',
  'archive:news',
  'settings:get',
  'settings:set',
  'import:choose',
  'import:look',
  'import:start',
  'import:cancel',
  'import:resume',
  'import:running',
  'import:table',
  'draft:choose',
  'draft:quotes',
  'reread:look',
  'reread:keep',
  'export:preview',
  'export:choose',
  'export:write',
  'backups:list',
  'backups:make',
  'backups:choose',
  'backups:preview',
  'backups:restore',
  'original:show',
  'link:open',
  'clipboard:write'
] as const
export type MainChannel = (typeof mainChannels)[number]

/** Main tells the windows. */
export const eventChannels = ['import:progress', 'menu:command', 'archive:state', 'backups:progress'] as const
export type EventChannel = (typeof eventChannels)[number]

/** How main hands a window its end of a port to the archive host. */
export const PORT_CHANNEL = 'archive:port'
