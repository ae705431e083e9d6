import { findVerb } from './vocabulary.ts';

/** Verbs that stand inside names of bodies ("Ban chỉ đạo", "Tổ kiểm tra", "Hội đồng thi đua khen thưởng"). */
const NAME_VERBS =
  /^(?:chỉ đạo|tổ chức|quản lý|kiểm tra|giám sát|thanh tra|tuyên truyền|vận động|thi đua|khen thưởng|thẩm định|phục vụ|hỗ trợ|công nhận|xét|đánh giá|sáng kiến|theo dõi|tham mưu|thông tin|xây dựng|quân sự|biên tập|bình xét|chấm|lãnh đạo|phát động|phụ trách)(?:[\s,]|$)/u;
const HOLDER =
  /(?:^|[\s,;(])(?:hội đồng|ban|uỷ ban|ủy ban|tổ|đội|cụm|khối|tiểu ban|bộ phận|phòng|cán bộ|công chức|chuyên viên|viên chức|người|làm|công tác|phụ trách|trực tiếp|lĩnh vực|phong trào|của ngành)$/iu;
/** Nouns of the field that look like verbs wherever they stand. */
const NOUNS =
  /^khen thưởng(?:[\s,]|$)|^thi đua(?:,|$|\s+(?:khen|yêu nước|của|năm|các cấp|cấp|số|huyện|tỉnh|xã|ngành|khối|cơ sở|[-–]|[IVX\d]|\p{Lu}))/u;
/** "Đoàn kiểm tra" is a body; "Đoàn" before other verbs is the Youth Union. */
const DELEGATION = /(?:^|[\s,;(])đoàn$/iu;
const DELEGATED = /^(?:kiểm tra|giám sát|thanh tra|thẩm định|đánh giá)(?:[\s,]|$)/u;
/** "Các khoa, phòng tổ chức …": of several bodies the word is what they do, not a part of their name. */
const BODIES = /^(?:các|từng|mỗi)\s(?:.*[\s,])?(?:phòng|ban|tổ|đội|khối|cụm)$/iu;
/** A body's own short name after another noun: "các phòng thuộc Ban", "Tổ website Ban". */
const SHORT_NAME = /\p{L}[^\s,;]*\s+(?:Ban|Phòng|Tổ|Khối|Cụm|Đội|Hội đồng)$/u;

/** Place of the predicate: the first verb that is not part of a body's name; -1 when there is none. */
export function findPredicate(text: string): number {
  let from = (/^\S+/u.exec(text)?.[0].length ?? 0) + 1;
  for (;;) {
    const verb = findVerb(text, from);
    if (verb < 0) return -1;
    const before = text.slice(0, verb).trim();
    const rest = text.slice(verb);
    const isInName =
      NOUNS.test(rest) ||
      (DELEGATION.test(before) && DELEGATED.test(rest)) ||
      (HOLDER.test(before) &&
        NAME_VERBS.test(rest) &&
        !SHORT_NAME.test(before) &&
        !(BODIES.test(before) && /^tổ chức/u.test(rest)));
    if (!isInName) return verb;
    from = verb + (/^\S+\s*/u.exec(rest)?.[0].length ?? 1);
    if (NAME_VERBS.test(rest)) from = verb + (/^\S+\s+\S+\s*/u.exec(rest)?.[0].length ?? rest.length);
  }
}
