import type { Format } from '../format.ts'
import { alto } from './alto.ts'
import { anpa1312 } from './anpa1312.ts'
import { doc } from './doc.ts'
import { docx } from './docx.ts'
import { csv } from './csv.ts'
import { eml } from './eml.ts'
import { epub } from './epub.ts'
import { europresse } from './europresse.ts'
import { factiva } from './factiva.ts'
import { gzip } from './gzip.ts'
import { html } from './html.ts'
import { iptc7901 } from './iptc7901.ts'
import { jsonFeed } from './json-feed.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { mbox } from './mbox.ts'
import { mhtml } from './mhtml.ts'
import { nexis } from './nexis.ts'
import { ninjs } from './ninjs.ts'
import { odt } from './odt.ts'
import { pdf } from './pdf.ts'
import { reutersSgml } from './reuters-sgml.ts'
import { proquest } from './proquest.ts'
import { rtf } from './rtf.ts'
import { singleFileZ } from './single-file-z.ts'
import { tar } from './tar.ts'
import { text } from './text.ts'
import { atom } from './atom.ts'
import { mets } from './mets.ts'
import { newsXml } from './news-xml.ts'
import { newsml1 } from './newsml-1.ts'
import { newsmlG2 } from './newsml-g2.ts'
import { nitf } from './nitf.ts'
import { rss } from './rss.ts'
import { warc } from './warc.ts'
import { wxr } from './wxr.ts'
import { zip } from './zip.ts'

/** Every format that is read, the pickiest first; a new one is a file beside this and a line here. */
export const formats: readonly Format[] = [
  odt,
  epub,
  docx,
  doc,
  rtf,
  pdf,
  zip,
  gzip,
  tar,
  warc,
  mbox,
  mhtml,
  singleFileZ,
  eml,
  nexis,
  factiva,
  europresse,
  proquest,
  alto,
  mets,
  nitf,
  newsml1,
  newsmlG2,
  wxr,
  rss,
  atom,
  html,
  anpa1312,
  iptc7901,
  reutersSgml,
  ninjs,
  jsonFeed,
  json,
  csv,
  newsXml,
  markdown,
  text
]
