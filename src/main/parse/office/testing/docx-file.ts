import { packParts, type Parts } from './pack-parts.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A Word document with this body; `related`: its parts by what they are, such as "styles". */
export function docxFile(
  body: string,
  related: Readonly<Record<string, string>> = {},
  more: Parts = {}
): Promise<Uint8Array> {
  const relationships = Object.keys(related).map(
    (type) => `<Relationship Id="${type}" Type="${RELATED}/${type}" Target="${type}.xml"/>`
  )
  return packParts({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${RELATED}/officeDocument" Target="/word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}">${relationships.join('')}<Relationship Id="web" Type="${RELATED}/hyperlink" Target="https://example.org/ferry" TargetMode="External"/><Relationship Id="chunk" Type="${RELATED}/aFChunk" Target="chunk.html"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${MAIN}" xmlns:r="${RELATED}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(related).map(([type, xml]) => [
        `word/${type}.xml`,
        `<w:${type} xmlns:w="${MAIN}">${xml}</w:${type}>`
      ])
    ),
    ...more
  })
}

/** Styles as a German Word names and bases them. */
export const germanStyles = `
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="56"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Zwischenzeile"><w:name w:val="Zwischenzeile"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Listenabsatz"><w:name w:val="List Paragraph"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="Kreis"/><w:basedOn w:val="Kreis"/></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`
