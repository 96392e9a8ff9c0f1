import { app, dialog } from 'electron'
import { registerAppScheme } from './app/app-protocol.ts'
import { runApplication } from './app/application.ts'
import { archiveFolderProblem } from './app/archive-folder.ts'
import { closeContents, closeDebugging, quietChromium } from './app/security.ts'
import { startupOptions } from './app/startup-options.ts'

const options = startupOptions(process.argv, process.env)
if (options.archive) app.setPath('userData', options.archive)
closeDebugging()
registerAppScheme()
quietChromium()
closeContents()
// Root (tests and development only) cannot have the sandbox; asking for it then only kills Chromium's own processes.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

// One writer: a second start on the same archive only brings the first one's window to the front.
if (app.requestSingleInstanceLock()) {
  void runApplication(options)
} else {
  // The lock also fails where the folder could not be made or written.
  const problem = archiveFolderProblem(app.getPath('userData'))
  if (options.command)
    console.error(`cuttings: ${problem ?? 'this archive is open in another Cuttings; close it there first'}`)
  else if (problem) dialog.showErrorBox('Cuttings cannot open its archive', problem)
  app.exit(problem ? 1 : options.command ? 3 : 0)
}
