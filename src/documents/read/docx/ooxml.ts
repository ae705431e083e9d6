import { child, type Namespaces, type XmlElement } from '../xml.ts';

/** The namespaces of WordprocessingML, transitional and strict, under the prefixes used in this folder. */
export const NAMESPACES: Namespaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** The value of a toggle such as `<w:b/>` or `<w:b w:val="0"/>`; null when it is not written. */
export function toggle(properties: XmlElement | null, name: string): boolean | null {
  const element = child(properties, name);
  if (!element) return null;
  const value = element.attributes['w:val'];
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** `w:val` of the property of that name. */
export function value(properties: XmlElement | null, name: string): string | null {
  return child(properties, name)?.attributes['w:val'] ?? null;
}

/** `w:val` as a whole number; null when missing or no number. */
export function wholeNumber(properties: XmlElement | null, name: string): number | null {
  const text = value(properties, name);
  const number = text === null ? Number.NaN : Number.parseInt(text, 10);
  return Number.isSafeInteger(number) ? number : null;
}
