import { Transform } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

// Chromium's own lines: [pid:date/time:LEVEL:file.cc(line)] or, in newer releases, LEVEL:folder/file.cc:line]
const chromiumLine =
  /^\[\d+:\d{4}\/\d{6}\.\d+:(?:INFO|WARNING|ERROR):(?:[\w/]*\/)?(\w+)\.(?:cc|mm)[(:]\d+\)?\]/

/**
 * Source files of Chromium that complain when a machine has no session bus, GPU or video decoder, when a window closes
 * while it paints, and when an archive is open elsewhere or cannot be written: that the app says itself, in words.
 */
const harmless = new Set([
  'bus',
  'object_proxy',
  'viz_main_impl',
  'gpu_process_host',
  'gpu_init',
  'gl_display',
  'gl_factory',
  'gl_surface_egl',
  'gl_surface_presentation_helper',
  'gl_context_egl',
  'egl_util',
  'angle_platform_impl',
  'command_buffer_proxy_impl',
  'gles2_cmd_decoder_passthrough',
  'vaapi_wrapper',
  'vaapi_video_decoder',
  'vulkan_instance',
  'gbm_wrapper',
  'gbm_support_x11',
  'drm_render_node_path_finder',
  'ozone_platform_x11',
  'x11_software_bitmap_presenter',
  'process_singleton_posix',
  'process_singleton_lock_posix',
  'sandbox_linux',
  'upower_client',
  'atom_cache',
  'nss_util',
  'interface_endpoint_client'
])

const harmlessText = [
  /^libva (?:error|info)/,
  /^MESA-LOADER:/,
  /^libGL error:/,
  /^Gtk-Message: .*Failed to load module/,
  /^\(electron:\d+\): (?:dconf|dbind)-WARNING/
]

export function isNoise(line) {
  const file = chromiumLine.exec(line)?.[1]
  return file === undefined ? harmlessText.some((pattern) => pattern.test(line)) : harmless.has(file)
}

/** Lets every line through but the harmless ones; what has no line end yet waits for it, or for the end. */
export function withoutNoise() {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  return new Transform({
    transform(chunk, _encoding, done) {
      const lines = (rest + decoder.write(chunk)).split('\n')
      rest = lines.pop()
      const kept = lines.filter((line) => !isNoise(line))
      done(null, kept.map((line) => `${line}\n`).join(''))
    },
    flush(done) {
      const last = rest + decoder.end()
      done(null, last && !isNoise(last) ? last : '')
    }
  })
}
