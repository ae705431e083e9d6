import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { fieldsOf, renderTemplate, type TemplateFields, templateOn, templateVersions } from './render-template.ts';

const templates = templateVersions().flatMap(({ slug, inForce }) => inForce.map((day) => templateOn(slug, day)));

/** Paths of all fields in data, in the way `fieldsOf` names them. */
function pathsOf(data: TemplateFields, above: readonly string[] = []): string[] {
  return Object.entries(data).flatMap(([name, value]) => {
    const path = [...above, name];
    const inner = Array.isArray(value) ? value.flatMap((item) => pathsOf(item as TemplateFields, path)) : [];
    return [path.join('.'), ...inner];
  });
}

const textOf = (docx: Uint8Array) =>
  Object.entries(unzipSync(docx))
    .filter(([name]) => /^word\/(document|header\d+)\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/g, ''))
    .join('');

it('are there', () => {
  expect(templates.length).toBeGreaterThanOrEqual(2);
});

describe.each(templates)('$meta.slug in force on $meta.inForce', (template) => {
  it('takes exactly the fields it declares', async () => {
    expect([...(await fieldsOf(template))].sort()).toEqual(Object.keys(template.meta.fields).sort());
  });

  it('has a sample that gives every field', () => {
    expect([...new Set(pathsOf(template.sample))].sort()).toEqual(Object.keys(template.meta.fields).sort());
  });

  it('renders its sample and leaves no tag behind', async () => {
    const text = textOf(await renderTemplate(template, template.sample));
    expect(text).not.toMatch(/[{}]/);
    expect(text).toContain(String(template.sample.agencyUpper));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('DỰ THẢO');
  });

  it('puts in what people type as it stands', async () => {
    const hostile = '<w:p>{title}{#tasks}</w:p> & "\u0000\ud800"';
    const text = textOf(await renderTemplate(template, { ...template.sample, signer: hostile }));
    expect(text).toContain('&lt;w:p&gt;{title}{#tasks}&lt;/w:p&gt; &amp; ');
    expect(text).not.toContain('\u0000');
  });

  it('is laid out on A4 with the margins of Nghị định 30/2020/NĐ-CP', () => {
    const xml = strFromU8(unzipSync(template.file)['word/document.xml']!);
    for (const [, attributes] of xml.matchAll(/<w:pgMar ([^>]+)\/>/g)) {
      for (const part of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="850"'])
        expect(attributes).toContain(part);
    }
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toContain('<w:titlePg/>');
    expect(strFromU8(unzipSync(template.file)['word/styles.xml']!)).toContain('Times New Roman');
  });
});

it('says so when no version was in force yet', () => {
  expect(() => templateOn('ke-hoach', localDate('2020-03-04'))).toThrow('2020-03-04');
});
