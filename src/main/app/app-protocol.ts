import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

export const APP_ORIGIN = 'app://cuttings'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
}

const base = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
]

/**
 * The content security policy of one file. Only the search worker's own script may compile WebAssembly (SQLite);
 * a worker has the policy of its script's response, so the pages stay without any `unsafe-` word.
 */
function contentSecurityPolicy(path: string): string {
  const script = /\/search-worker[^/]*\.js$/.test(path)
    ? "script-src 'self' 'wasm-unsafe-eval'"
    : "script-src 'self'"
  return [...base, script].join('; ')
}

/** Must run before the app is ready: relative URLs, IndexedDB, OPFS and module workers need a standard, secure scheme. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** Serves the built renderer (and nothing else) at app://cuttings/. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const file = fileBelow(root, url.pathname === '/' ? '/index.html' : decodeURIComponent(url.pathname))
    if (url.host !== 'cuttings' || request.method !== 'GET' || !file)
      return new Response('not found', { status: 404 })
    try {
      return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(url.pathname) })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}

function headersFor(path: string): Record<string, string> {
  return {
    'content-type': types[extname(path) || '.html'] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy(path),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store'
  }
}

function fileBelow(root: string, path: string): string | null {
  const file = normalize(join(root, path))
  return file.startsWith(root + sep) && !path.includes('\0') ? file : null
}
