import { useState, type ReactNode } from 'react'
import { BackupsScreen } from './backups/backups-screen.tsx'
import { CollectionDialogs } from './collections/collection-dialogs.tsx'
import { CollectionHead } from './collections/collection-head.tsx'
import { CollectionScreen } from './collections/collection-screen.tsx'
import { QuoteBoard } from './collections/quote-board.tsx'
import { FirstRun } from './import/first-run.tsx'
import { ImportDialogs } from './import/import-dialogs.tsx'
import { ImportDropTarget } from './import/import-drop-target.tsx'
import { ImportMenu } from './import/import-menu.tsx'
import { ImportStatus } from './import/import-status.tsx'
import { ImportsScreen } from './import/imports-screen.tsx'
import { chooseAndImport } from './import/choose-and-import.ts'
import { ExportDialog } from './export/export-dialog.tsx'
import { InsightsScreen } from './insights/insights-screen.tsx'
import { ArticleList } from './library/article-list.tsx'
import { SortMenu } from './library/sort-menu.tsx'
import { Sidebar } from './library/sidebar/sidebar.tsx'
import { useShelfTitle } from './library/use-shelf-title.ts'
import { PeopleDialogs } from './people/people-dialogs.tsx'
import { SpeakersScreen } from './people/speakers-screen.tsx'
import { QuoteDialogs } from './quotes/quote-dialogs.tsx'
import { QuotesScreen } from './quotes/quotes-screen.tsx'
import { Inspector } from './reader/inspector/inspector.tsx'
import { ReaderDialogs } from './reader/reader-dialogs.tsx'
import { ReaderPane } from './reader/reader-pane.tsx'
import { stepHit } from './reader/step-hit.ts'
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
import { assertNever } from '#shared/result.ts'
import { useView, type Screen } from './ui/view.ts'
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
    stepHit,
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
          : { whole: <WholeScreen screen={screen} findAsked={findAsked} title={title} /> })}
      />
      <ImportDropTarget />
      <ImportDialogs />
      <ExportDialog />
      <QuoteDialogs />
      <ReaderDialogs />
      <PeopleDialogs />
      <CollectionDialogs />
      <SearchDialogs />
      <ShortcutSheet />
      <ToastRegion />
    </>
  )
}

type WholeProps = {
  readonly screen: Exclude<Screen, 'library'>
  readonly findAsked: number
  readonly title: string
}

/** The screens that need all the room beside the sidebar. */
function WholeScreen({ screen, findAsked, title }: WholeProps): ReactNode {
  switch (screen) {
    case 'quotes':
      return <QuotesBesideText findAsked={findAsked} />
    case 'check':
      return (
        <Titled title="Check quotes">
          <CheckScreen />
        </Titled>
      )
    case 'imports':
      return (
        <Titled title="Imports">
          <ImportsScreen />
        </Titled>
      )
    case 'insights':
      return (
        <Titled title="Insights">
          <InsightsScreen title={title} under={(total) => <QueryBar total={total} />} />
        </Titled>
      )
    case 'backups':
      return (
        <Titled title="Backups">
          <BackupsScreen />
        </Titled>
      )
    case 'speakers':
      return (
        <Titled title="Speakers">
          <SpeakersScreen />
        </Titled>
      )
    case 'board':
      return (
        <Titled title="Quote board">
          <QuoteBoard title={title} />
        </Titled>
      )
    default:
      return assertNever(screen)
  }
}

function Titled({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <main aria-label={title}>
      <h1 className="sr-only">{title}</h1>
      {children}
    </main>
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
