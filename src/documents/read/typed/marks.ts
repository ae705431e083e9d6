import { Lexer, type Token } from 'marked';

export interface InlineText {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** True when the text carries marks of Markdown: headings, bold, table rules. */
export function hasMarks(text: string): boolean {
  return (
    /^#{1,6}[ \t]+\S/mu.test(text) ||
    /\*\*\S/u.test(text) ||
    /^[ \t]{0,20}\|?[ \t]{0,20}:?-{3,200}:?[ \t]{0,20}\|/mu.test(text) ||
    /<(?:b|br|table)\b/iu.test(text)
  );
}

/** Tags a converter leaves in Markdown; anything else in angle brackets is text. */
const TAG = /^<\/?(?:b|strong|i|em|u|s|span|sup|sub|font|p|center|div|a|mark|small|br)\b[^>]*>$/iu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The mark of a footnote. */
const NOTE_MARK = /<sup>\s*\[?\(?\d{1,2}\)?\]?\s*<\/sup>/giu;

/** Longest line given to the Markdown lexer; beyond it only left-over marks are removed. */
const LONGEST = 20_000;

/** The line without its marks of emphasis, links and tags, and whether all of it is bold or italic. */
export function readMarks(line: string): InlineText {
  if (line.length > LONGEST) return { text: line.replaceAll('**', ''), bold: false, italic: false };
  // "**a****b**" is what converters make of two bold lines on top of each other
  const source = line
    .replace(/<!--.*?-->/gsu, '')
    .replace(NOTE_MARK, '')
    .replace(/(?<=\S)\*{4}(?=\S)/gu, '\n');
  const whole = /^\s*\*\*(?!\*\*)((?:(?!\*\*).)*)\*\*\s*$/su.exec(source);
  if (whole && whole[1]!.trim() !== '') return { ...lexInline(whole[1]!.trim()), bold: true };
  return lexInline(source);
}

function lexInline(source: string): InlineText {
  let text = '';
  let allBold = true;
  let allItalic = true;
  let tagBold = 0;
  let tagItalic = 0;
  const print = (piece: string, bold: boolean, italic: boolean): void => {
    text += piece;
    if (piece.trim() === '') return;
    allBold &&= bold || tagBold > 0;
    allItalic &&= italic || tagItalic > 0;
  };
  const walk = (tokens: readonly Token[], bold: boolean, italic: boolean): void => {
    for (const token of tokens) {
      if (token.type === 'html' && TAG.test(token.raw.trim())) {
        const step = token.raw.startsWith('</') ? -1 : 1;
        if (/^<\/?(?:b|strong)\b/iu.test(token.raw)) tagBold = Math.max(0, tagBold + step);
        if (/^<\/?(?:i|em)\b/iu.test(token.raw)) tagItalic = Math.max(0, tagItalic + step);
        if (/^<br/iu.test(token.raw)) text += '\n';
      } else if (token.type === 'br') text += '\n';
      else if (token.type === 'image') continue;
      else if (token.type === 'escape') print(token.text, bold, italic);
      else if ('tokens' in token && token.tokens && token.type !== 'text')
        walk(token.tokens, bold || token.type === 'strong', italic || token.type === 'em');
      else print(token.type === 'codespan' ? token.text : decodeEntities(token.raw), bold, italic);
    }
  };
  walk(Lexer.lexInline(source), false, false);
  const printed = text.trim() !== '';
  return { text, bold: printed && allBold, italic: printed && allItalic };
}

function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(amp|lt|gt|quot|apos|nbsp);/gu, (_, name: string) => ENTITIES[name]!) : text;
}
