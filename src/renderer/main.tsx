import '#shared/zod-without-eval.ts'
import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './ui/tokens.css'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { loadSettings } from './ui/settings.ts'
import { connectArchive, queryClient } from './ui/use-archive.ts'

// The port comes once the document is ready: the listener must be there before anything is awaited.
connectArchive()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
void loadSettings().then(() =>
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  )
)
