import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { fuses } from '../../../scripts/package/fuses.mjs'
import { withDisplay } from '../../../scripts/with-display.mjs'

const [work] = process.argv.slice(2)
// A copy of our own, because one check puts other code beside the app's.
const copy = join(work, 'copy')
cpSync(dirname(process.env.CUTTINGS_ELECTRON), copy, { recursive: true })
const executable = join(copy, 'cuttings')
const resources = join(copy, 'resources')
const marker = join(work, 'ran')
const PATIENCE_MS = 60_000

const checks = []
const check = (name, problem) => checks.push({ name, problem: problem || null })

await checkFuses()
await withDisplay(async (env) => {
  await checkItWorks(env)
  await checkNodeMode(env)
  await checkNodeOptions(env)
  await checkInspector(env)
  await checkRemoteDebugging(env)
  await checkOtherCode(env)
})
for (const { name, problem } of checks) console.log(problem ? `FAILED ${name}: ${problem}` : `ok ${name}`)
const failed = checks.filter(({ problem }) => problem !== null).length
console.log(`\n${checks.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function checkFuses() {
  const wire = await getCurrentFuseWire(executable)
  for (const [fuse, on] of Object.entries(fuses)) {
    const state = String.fromCharCode(wire[fuse])
    check(
      `fuse ${FuseV1Options[fuse]} is ${on ? 'on' : 'off'}`,
      state === (on ? '1' : '0') ? '' : `it is ${state}`
    )
  }
}

/** The whole way once, in its sandbox: `--no-sandbox` is not given. */
async function checkItWorks(env) {
  const imported = await command(['import', join(resources, 'samples')], env)
  const balance = JSON.parse(imported.output.split('\n')[0] || '{}')
  check('an import works', balance.state === 'done' && balance.articles > 10 ? '' : imported.all)
  const pdf = join(work, 'council.pdf')
  const exported = await command(['export', 'samples/council-budget', '--to', pdf], env)
  check('a PDF is made', exported.code === 0 && existsSync(pdf) ? '' : exported.all)
}

/** Read by Node, these words would be a file to run. */
async function checkNodeMode(env) {
  const { code, all } = await command(['check'], { ...env, ELECTRON_RUN_AS_NODE: '1' })
  check('ELECTRON_RUN_AS_NODE does nothing', code === 0 && /sound/.test(all) ? '' : all)
}

async function checkNodeOptions(env) {
  const script = writeMarkerScript('required.cjs')
  await command(['check'], { ...env, NODE_OPTIONS: `--require ${script}` })
  check('NODE_OPTIONS does nothing', existsSync(marker) ? 'its script ran' : '')
}

async function checkInspector(env) {
  const { all } = await command(['check'], env, ['--inspect=0'])
  check('--inspect does nothing', /debugger listening/i.test(all) ? all : '')
}

async function checkRemoteDebugging(env) {
  const port = await freePort()
  let answered = false
  const running = start([`--remote-debugging-port=${port}`, `--archive=${join(work, 'archive')}`], env)
  for (let waited = 0; waited < 6000 && !answered; waited += 200) {
    await new Promise((done) => setTimeout(done, 200))
    answered = await answers(port)
  }
  running.child.kill('SIGTERM')
  await running.ended
  check('--remote-debugging-port opens no port', answered ? 'it answered' : '')
}

/** Electron would take a folder called `app` before the archive. */
async function checkOtherCode(env) {
  const folder = join(resources, 'app')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ main: 'main.cjs' }))
  cpSync(writeMarkerScript('main.cjs'), join(folder, 'main.cjs'))
  const beside = await command(['check'], env)
  check(
    'code beside the archive is not loaded',
    existsSync(marker) ? 'it ran' : beside.code === 0 ? '' : beside.all
  )
  renameSync(join(resources, 'app.asar'), join(resources, 'aside.asar'))
  await command(['check'], env)
  check('nor where the archive is missing', existsSync(marker) ? 'it ran' : '')
}

function writeMarkerScript(name) {
  const script = join(work, name)
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')\nprocess.exit()\n`)
  return script
}

async function command(words, env, switches = []) {
  const { ended } = start(
    [...switches, `--archive=${join(work, 'archive')}`, '--cuttings-command', ...words],
    env
  )
  return ended
}

function start(args, env) {
  const child = spawn(executable, ['--disable-gpu', ...args], {
    env,
    cwd: work,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  const ended = new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ code, output, all: `exit code ${code}: ${output}${errors}` })
    })
  })
  return { child, ended }
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

function answers(port) {
  return new Promise((done) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => done(true))
    socket.on('connect', () => socket.destroy())
    socket.on('error', () => done(false))
  })
}
