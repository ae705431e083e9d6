import { Document, isMap, type Node, type YAMLMap } from 'yaml';
import { cleanText, searchKey } from '../../kernel/vi-text.ts';
import { ARTICLE_FORMS, articleIn, namesInstrument } from './article.ts';
import { changedUnderOldId } from './conditions.ts';
import {
  CONTENT_KEYS,
  dataAt,
  eachCiting,
  entryCopy,
  furtherGrounds,
  sameData,
  setBehind,
  type Written,
  withoutComments,
} from './entry-text.ts';
import { branchArticles, type Handover, type Matter } from './matters.ts';
import { DROPPED, KEYS, type Line, OUTCOMES, type Outcome } from './sheet.ts';

/** An outcome that says something: the others are left out. */
type Said = Exclude<Outcome, 'unread'>;

/** What became of a matter, by the word written; null: none of the words. Capitals and diacritics do not matter. */
export function outcomeOf(word: string | null): Outcome | null {
  if (word === null) return 'unread';
  const found = Object.entries(OUTCOMES).find(([, label]) => searchKey(label) === searchKey(word));
  return (found?.[0] as Outcome | undefined) ?? null;
}

const isDropped = (article: string | null | undefined): boolean =>
  article !== null && article !== undefined && cleanText(article) === DROPPED;

/** What is wrong with a line that says what became of its matter. */
export function lineFaults(
  matter: Matter,
  line: Line,
  outcome: Said,
  { old, successor }: Handover,
  file: Written,
): readonly { readonly message: string; readonly path: readonly string[] }[] {
  const faults: { readonly message: string; readonly path: readonly string[] }[] = [];
  const say = (message: string, ...path: readonly string[]): void => {
    faults.push({ message, path });
  };
  const given = line[KEYS.articles];
  for (const at of Object.keys(given))
    if (!matter.articles.some((article) => article.at === at)) say(`điều cũ “${at}” không có ở chỗ này.`, KEYS.articles, at);
  const repealed = outcome === 'repealed';
  if (repealed && matter.entry.reference.instrument !== old.id)
    say(
      `căn cứ chính của nội dung này không phải ${old.number}: ghi “${OUTCOMES.kept}” và “${DROPPED}” ở điều cũ.`,
      KEYS.outcome,
    );
  const now = line[KEYS.content];
  const own = matter.entry.reference.instrument === old.id;
  for (const { at, further } of matter.articles) {
    const article = given[at];
    if (article !== undefined && article !== null && !isDropped(article) && articleIn(article) === null) {
      const dropped = further ? `, hoặc “${DROPPED}” nếu văn bản mới không có` : '';
      const why = namesInstrument(article)
        ? `không ghi tên hoặc số văn bản ở đây: “${article}” phải là điều của ${successor.number}`
        : `“${article}” không phải một điều của ${successor.number}`;
      say(`${why}; ghi một trong các dạng: ${ARTICLE_FORMS}${dropped}.`, KEYS.articles, at);
      continue;
    }
    const main = own && at === matter.entry.reference.at;
    // A branch that was taken out of the tree, and whatever stands beside a rule that has ended, needs no article.
    const needed = main || (!repealed && (further || branchArticles(now.value, old.id, own).includes(at)));
    if (!needed) continue;
    if (article === undefined || article === null) say(`thiếu điều của văn bản mới thay cho “${at}”.`, KEYS.articles, at);
    else if (isDropped(article) && !further)
      say(`“${at}” là căn cứ chính, phải có điều mới; nếu quy định không còn thì ghi “${OUTCOMES.repealed}”.`, KEYS.articles, at);
  }
  const before = dataAt(file, [...matter.path, matter.index]) as Readonly<Record<string, unknown>>;
  const unchanged = sameContent(now, before);
  if (outcome === 'kept' && before.absent === 'unknown')
    say(
      `chưa ai đọc quy định này: hãy ghi “${OUTCOMES.changed}” với nội dung đã đọc, hoặc để “${OUTCOMES.unread}”.`,
      KEYS.outcome,
    );
  if (outcome === 'changed' && !unchanged && now.absent === 'unknown')
    say(`nội dung vẫn là chưa biết (absent: unknown): để “${OUTCOMES.unread}”, hoặc ghi nội dung đã đọc.`, KEYS.content);
  if (outcome === 'changed' && matter.file.startsWith('awards/'))
    for (const id of changedUnderOldId(before.value, now.value))
      say(`điều kiện “${id}” đã được chữa nhưng vẫn giữ mã cũ; đặt id mới cho điều kiện đã chữa.`, KEYS.content);
  if (outcome === 'changed' && unchanged) say(`kết quả là “${OUTCOMES.changed}” nhưng nội dung chưa được chữa.`, KEYS.outcome);
  if (outcome !== 'changed' && !unchanged)
    say(`nội dung đã được chữa nhưng kết quả là “${OUTCOMES[outcome]}”; ghi “${OUTCOMES.changed}”.`, KEYS.outcome);
  return faults;
}

/** Whether a line says what the entry says: a note and a reading are no part of it. */
export const sameContent = (now: Line[typeof KEYS.content], before: Readonly<Record<string, unknown>>): boolean =>
  (['value', 'absent', 'delegatedTo'] as const).every((key) => sameData(now[key], before[key]));

/** The entry that follows: a copy of the last one with the new day, what it says now and the articles that say it. */
export function newEntry(
  matter: Matter,
  line: Line,
  outcome: Said,
  { old, successor, first }: Handover,
  file: Written,
  content: YAMLMap,
): YAMLMap {
  const make = (value: unknown) => new Document().createNode(value);
  const entry = entryCopy(file, [...matter.path, matter.index]);
  const articleOf = (at: string): string => articleIn(line[KEYS.articles][at] ?? at) ?? at;
  entry.set('from', first);
  entry.delete('to');
  for (const key of CONTENT_KEYS) {
    const said = content.get(key, true);
    if (outcome === 'repealed' ? key !== 'value' : !said) entry.delete(key);
    else if (outcome !== 'repealed') setBehind(entry, key, withoutComments(said as Node), BEHIND[key]);
  }
  if (outcome === 'repealed') {
    entry.set('value', make(null));
    setBehind(entry, 'absent', make('repealed'), 'value');
  }
  const main = entry.get('reference', true);
  const own = isMap(main) && main.get('instrument') === old.id;
  eachCiting(entry.get('value', true), (part) => {
    const named = part.get('instrument');
    if (named === undefined ? !own : named !== old.id) return;
    part.set('at', articleOf(String(part.get('at'))));
    if (named !== undefined) part.set('instrument', successor.id);
  });
  if (own) {
    // Whoever says what became of it has read the article.
    entry.set('certainty', 'V');
    handOver(main, successor.id, articleOf);
  }
  const kept = furtherGrounds(entry).filter((ground) => {
    if (ground.get('instrument') !== old.id) return true;
    const article = line[KEYS.articles][String(ground.get('at'))] ?? null;
    if (article === null || isDropped(article)) return false;
    handOver(ground, successor.id, articleOf);
    return true;
  });
  if (kept.length > 0) entry.setIn(['also'], make(kept));
  else entry.delete('also');
  return entry;
}

const BEHIND = { value: 'from', absent: 'value', delegatedTo: 'absent', reading: 'certainty', note: 'certainty' } as const;

function handOver(ground: YAMLMap, to: string, articleOf: (at: string) => string): void {
  ground.set('instrument', to);
  ground.set('at', articleOf(String(ground.get('at'))));
}
