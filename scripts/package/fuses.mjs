import { FuseV1Options } from '@electron/fuses'

/**
 * What the executable that people get can no longer be made to do, also by whoever starts it:
 * https://www.electronjs.org/docs/latest/tutorial/fuses
 */
export const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Checked by Electron on macOS and Windows only; there the hash of the archive has to be put into the program too.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: process.platform !== 'linux'
}
