import { finishDocument } from '../finish.ts';
import type { ReadBudget } from '../limits.ts';
import type { ReadDocument } from '../read-document.ts';
import { refuse } from '../refused.ts';
import { child, elements, parseXml, type XmlElement } from '../xml.ts';
import { openZip, type ZipParts } from '../zip.ts';
import { BodyReader } from './body.ts';
import { Numbering } from './numbering.ts';
import { NAMESPACES } from './ooxml.ts';
import { StyleSheet } from './styles.ts';

/** Main parts of other kinds of office files, and what the user calls those. */
const OTHER_OFFICE: readonly (readonly [RegExp, string])[] = [
  [/^xl\//u, 'bảng tính Excel (.xlsx)'],
  [/^ppt\//u, 'trình chiếu PowerPoint (.pptx)'],
  [/^content\.xml$/u, 'OpenDocument (.odt)'],
  [/\.(?:jpe?g|png|pdf|docx?|xlsx?)$/iu, 'nén (.zip)'],
];

/**
 * Reads a `.docx`: body text in order with tracked changes accepted; headers, footers, notes and comments left out.
 * @throws DocumentRefused 'unknown-type' | 'encrypted' | 'damaged' | 'bomb' | 'scanned' | 'empty' | 'timeout'
 */
export function readDocx(bytes: Uint8Array, budget: ReadBudget): ReadDocument {
  const parts = openZip(bytes, budget);
  const main = mainPart(parts, budget);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string): XmlElement | null => {
    const content = parts.read(name);
    return content ? parseXml(content, NAMESPACES, budget) : null;
  };
  const document = part(main);
  const body = child(document, 'w:body');
  if (!body) throw refuse.damaged();
  const styles = new StyleSheet(part(`${folder}styles.xml`));
  const numbering = new Numbering(part(`${folder}numbering.xml`));
  const reader = new BodyReader(styles, numbering, budget);
  const blocks = reader.read(body);
  const warnings = reader.pictures > 0 ? [`Văn bản có ${reader.pictures} hình ảnh; chữ trong hình ảnh không được đọc.`] : [];
  const result = finishDocument({ format: 'docx', pageCount: null, blocks, warnings }, budget.limits);
  if (result.blocks.length === 0) throw reader.pictures > 0 ? refuse.scanned() : refuse.empty();
  return result;
}

/** The name of the part that holds the text, by the container's relationships. */
function mainPart(parts: ZipParts, budget: ReadBudget): string {
  const relationships = parts.read('_rels/.rels');
  if (relationships) {
    const tree = parseXml(relationships, {}, budget);
    for (const relationship of elements(tree)) {
      const { Type: type = '', Target: target = '' } = relationship.attributes;
      const name = target.replace(/^\//u, '');
      if (/\/officeDocument$/u.test(type) && /^word\//u.test(name) && parts.names.includes(name)) return name;
    }
  }
  if (parts.names.includes('word/document.xml')) return 'word/document.xml';
  for (const [pattern, what] of OTHER_OFFICE) if (parts.names.some((name) => pattern.test(name))) throw refuse.otherOffice(what);
  throw refuse.unknownType();
}
