import { decodeTcvn3, isTcvn3Font } from '../tcvn3.ts';
import { child, elements, type XmlElement } from '../xml.ts';
import { SYMBOL_BULLETS } from './numbering.ts';
import { value } from './ooxml.ts';
import { factsOf, inherit, type StyleFacts, type StyleSheet } from './styles.ts';

/** What stands in one paragraph, gathered run by run. */
export interface InlineContent {
  /** Text with tabs; `\n` for a line break. */
  text: string;
  bold: boolean;
  italic: boolean;
  /** Text boxes anchored in the paragraph: their block content. */
  readonly boxes: XmlElement[];
  pictures: number;
}

/** Elements that only wrap inline content. Deleted and moved-away text (`w:del`, `w:moveFrom`) is not among them. */
const WRAPPERS = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'm:oMathPara',
  'm:oMath',
  'm:r',
]);

/** Reads the inline content of a paragraph whose style says `base`. */
export function readInline(paragraph: XmlElement, base: StyleFacts, styles: StyleSheet): InlineContent {
  const content: InlineContent = { text: '', bold: true, italic: true, boxes: [], pictures: 0 };
  let printed = false;
  const walk = (parent: XmlElement): void => {
    for (const element of elements(parent)) {
      if (element.name === 'w:r') {
        const properties = child(element, 'w:rPr');
        const facts = inherit(factsOf(null, properties), inherit(styles.style(value(properties, 'w:rStyle')), base));
        const text = facts.hidden === true ? '' : readRun(element, facts, content);
        if (text.trim() !== '') {
          printed = true;
          content.bold &&= facts.bold === true;
          content.italic &&= facts.italic === true;
        }
        content.text += text;
      } else if (element.name === 'm:t') {
        content.text += element.children.join('');
      } else if (element.name === 'w:ruby') {
        for (const ruby of elements(element, 'w:rubyBase')) walk(ruby);
      } else if (element.name.startsWith('m:') || WRAPPERS.has(element.name)) {
        walk(element);
      } else if (element.name === 'mc:AlternateContent') {
        walk(chosen(element));
      }
    }
  };
  walk(paragraph);
  if (!printed) {
    content.bold = false;
    content.italic = false;
  }
  return content;
}

/** The branch of alternative content to read: the first choice, else the fallback. */
export function chosen(alternatives: XmlElement): XmlElement {
  return child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback') ?? alternatives;
}

function readRun(run: XmlElement, facts: StyleFacts, content: InlineContent): string {
  let text = '';
  for (const element of elements(run)) {
    switch (element.name) {
      case 'w:t':
        text += element.children.filter((part) => typeof part === 'string').join('');
        break;
      case 'w:tab':
      case 'w:ptab':
        text += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        text += '\n';
        break;
      case 'w:sym':
        text += symbol(element.attributes['w:char'] ?? '');
        break;
      case 'w:noBreakHyphen':
        text += '-';
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        gatherDrawing(element, content);
        break;
      case 'mc:AlternateContent':
        gatherDrawing(chosen(element), content);
        break;
      default:
        break;
    }
  }
  if (isTcvn3Font(facts.font)) text = decodeTcvn3(text, facts.font ?? '');
  return facts.caps === true ? text.toLocaleUpperCase('vi') : text;
}

/** A character of a symbol font, by its code; only bullets mean something. */
function symbol(code: string): string {
  const bullet = /^[0-9A-F]{4}$/iu.test(code)
    ? SYMBOL_BULLETS[String.fromCharCode(Number.parseInt(code, 16) | 0xf000)]
    : undefined;
  return bullet ?? '';
}

/** Text boxes and pictures anywhere in a drawing. */
function gatherDrawing(drawing: XmlElement, content: InlineContent): void {
  for (const element of elements(drawing)) {
    if (element.name === 'w:txbxContent') content.boxes.push(element);
    else if (element.name === 'mc:AlternateContent') gatherDrawing(chosen(element), content);
    else {
      if (element.name === 'pic:pic' || element.name === 'v:imagedata') content.pictures += 1;
      gatherDrawing(element, content);
    }
  }
}

/** True when the paragraph's end itself was deleted with tracked changes: it runs on into the next paragraph. */
export function endIsDeleted(paragraph: XmlElement): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null;
}

/** True for a table row deleted with tracked changes. */
export function rowIsDeleted(row: XmlElement): boolean {
  return child(child(row, 'w:trPr'), 'w:del') !== null;
}
