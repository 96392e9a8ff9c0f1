import { useState, type ReactNode } from 'react'
import { CollectionDialogs } from './collections/collection-dialogs.tsx'
import { CollectionHead } from './collections/collection-head.tsx'
import { CollectionScreen } from './collections/collection-screen.tsx'
import { FirstRun } from './import/first-run.tsx'
import { ImportDialogs } from './import/import-dialogs.tsx'
import { ImportDropTarget } from './import/import-drop-target.tsx'
import { ImportMenu } from './import/import-menu.tsx'
import { ImportStatus } from './import/import-status.tsx'
import { ImportsScreen } from './import/imports-screen.tsx'
import { chooseAndImport } from './import/choose-and-import.ts'
import { ExportDialog } from './export/export-dialog.tsx'
import { ArticleList } from './library/article-list.tsx'
import { SortMenu } from './library/sort-menu.tsx'
import { Sidebar } from './library/sidebar/sidebar.tsx'
import { useShelfTitle } from './library/use-shelf-title.ts'
import { QuoteDialogs } from './quotes/quote-dialogs.tsx'
import { QuotesScreen } from './quotes/quotes-screen.tsx'
import { Inspector } from './reader/inspector/inspector.tsx'
import { ReaderPane } from './reader/reader-pane.tsx'
import { FacetPane } from './find/facet-pane.tsx'
import { QueryBar } from './find/query-bar.tsx'
import { SavedSearches } from './find/saved-searches.tsx'
import { SearchBox } from './find/search-box.tsx'
import { SearchDialogs } from './find/search-dialogs.tsx'
import { Timeline } from './find/timeline.tsx'
import { Frame } from './ui/shell/frame.tsx'
import { ShortcutSheet } from './ui/shell/shortcut-sheet.tsx'
import { StatusBar } from './ui/shell/status-bar.tsx'
import { ToastRegion } from './ui/shell/toast-region.tsx'
import { TopBar } from './ui/shell/top-bar.tsx'
import { useWindowKeys } from './ui/shell/use-window-keys.ts'
import { useView } from './ui/view.ts'
import { CheckScreen } from './verbatim/check-screen.tsx'

/** The library's window: rooms do not know each other, so they are put together here. */
export function App(): ReactNode {
  const screen = useView((state) => state.screen)
  const title = useShelfTitle()
  const [findAsked, setFindAsked] = useState(0)
  useWindowKeys({
    importFiles: () => void chooseAndImport('files'),
    importFolder: () => void chooseAndImport('folder'),
    findInArticle: () => setFindAsked((count) => count + 1),
    shelfTitle: title
  })
  return (
    <>
      <Frame
        top={<TopBar importMenu={<ImportMenu />} searchBox={<SearchBox />} shelf={title} />}
        sidebar={
          <Sidebar searches={<SavedSearches />} narrow={screen === 'library' ? <FacetPane /> : null} />
        }
        status={<StatusBar running={<ImportStatus />} />}
        {...(screen === 'library'
          ? {
              list: <ListPane title={title} />,
              reader: <ReaderPane findAsked={findAsked} />,
              inspector: <Inspector />
            }
          : screen === 'quotes'
            ? { whole: <QuotesBesideText findAsked={findAsked} /> }
            : screen === 'check'
              ? {
                  whole: (
                    <main aria-label="Check quotes">
                      <h1 className="sr-only">Check quotes</h1>
                      <CheckScreen />
                    </main>
                  )
                }
              : {
                  whole: (
                    <main aria-label="Imports">
                      <h1 className="sr-only">Imports</h1>
                      <ImportsScreen />
                    </main>
                  )
                })}
      />
      <ImportDropTarget />
      <ImportDialogs />
      <ExportDialog />
      <QuoteDialogs />
      <CollectionDialogs />
      <SearchDialogs />
      <ShortcutSheet />
      <ToastRegion />
    </>
  )
}

function QuotesBesideText({ findAsked }: { readonly findAsked: number }): ReactNode {
  return (
    <div className="quotes-split">
      <QuotesScreen />
      <ReaderPane findAsked={findAsked} />
    </div>
  )
}

/** A collection in its own order shows its quotes as well; any other order, or a search in it, lists its articles. */
function ListPane({ title }: { readonly title: string }): ReactNode {
  const id = useView(({ scope }) => (scope.kind === 'collection' ? scope.id : null))
  const inOrder = useView(({ sort, text }) => sort.by === 'order' && text.trim() === '')
  if (id !== null && inOrder) return <CollectionScreen id={id} title={title} sortMenu={<SortMenu />} />
  return (
    <ArticleList
      title={title}
      firstRun={<FirstRun />}
      under={(total) => (
        <>
          <QueryBar total={total} />
          <Timeline />
        </>
      )}
      head={id === null ? null : <CollectionHead id={id} />}
    />
  )
}
