import '#shared/zod-without-eval.ts'
import { openArchive } from './open-archive.ts'
import { Ports } from './ports.ts'
import { openSearch } from './search/open-search.ts'

const ports = new Ports((tell) => openArchive({ tell, openSearch }))
window.addEventListener('message', (event) => ports.accept(event))

// Storage that is not persistent may be cleared by Chromium when the disk runs full.
void navigator.storage.persist()
