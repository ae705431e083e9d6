import { fold, isUpperCase, listed } from './text.ts';

/** Words that begin an instruction: a line beginning with one of them says what is to be done. */
const VERBS = listed(`
  ban hành, bám sát, báo cáo, bảo đảm, bầu, biểu dương, bình chọn, bình xét, bố trí, bổ sung, bồi dưỡng, cải tiến,
  căn cứ, cân đối, cập nhật, cấp phát, chấm, chấn chỉnh, chấp hành, chi trả, chỉ đạo, chia, chịu trách nhiệm,
  cho ý kiến, chọn, chú trọng, chủ động, chủ trì, chuẩn bị, chuyển, có kế hoạch, có trách nhiệm, cổ vũ, công bố,
  công khai, công nhận, củng cố, cụ thể hóa, cụ thể hoá, cử, dự, dự thảo, duy trì, đa dạng hóa, đánh giá, đảm bảo,
  đảm nhận, đăng, đăng ký, đăng kí, đăng tải, đầu tư, đẩy mạnh, đề cao, đề nghị, đề xuất, điều chỉnh, định hướng,
  định kỳ, đổi mới, động viên, đôn đốc, đưa, gắn, gặp mặt, giám sát, giao, giới thiệu, giúp, giữ vững, gửi, hoàn chỉnh,
  hoàn thành, hoàn thiện, họp, hỗ trợ, huy động, hưởng ứng, hướng dẫn, in, kết hợp, khảo sát, khắc phục, khai thác,
  khen thưởng, khuyến khích, kịp thời, kiểm tra, kiện toàn, kiến nghị, ký, ký kết, kí kết, làm, lãnh đạo, lập,
  lấy ý kiến, lồng ghép, lựa chọn, lưu trữ, mở, mua sắm, nắm bắt, nâng cao, nêu gương, nghiên cứu, nghiêm túc,
  nhân rộng, nhận, nộp, ổn định, phân công, phân bổ, phát động, phát hành, phát hiện, phát huy, phát triển, phấn đấu,
  phê duyệt, phối hợp, phổ biến, phục vụ, quan tâm, quán triệt, quản lý, quy định, ra quân, rà soát, sắp xếp, số hóa,
  sơ kết, soạn thảo, sửa đổi, sử dụng, sưu tầm, tạo, tăng cường, tập hợp, tập huấn, tập trung, tặng, tham dự, tham gia,
  tham mưu, thanh tra, thành lập, thăm, thẩm định, theo dõi, thi đua, thiết lập, thông báo, thông qua, thông tin,
  thống kê, thu thập, thực hành, thực hiện, thường xuyên, tích cực, tiếp nhận, tiếp thu, tiếp tục, tiến hành, tìm hiểu,
  tổ chức, tổng hợp, tổng kết, tôn vinh, trang trí, trao, trao đổi, tri ân, triển khai, trình, tuyên dương,
  tuyên truyền, ứng dụng, vận động, viết, vinh danh, xác định, xác nhận, xem xét, xét, xếp loại, xử lý, xử lí,
  xuất bản, xây dựng, yêu cầu, giải quyết, biên soạn, biên tập, bình bầu, cam kết, chăm lo, chăm sóc, chung tay,
  có biện pháp, cung cấp, đón, đối chiếu, giúp đỡ, hình thành, khơi dậy, lan tỏa, mời, nêu cao, ngăn chặn,
  phát thưởng, quyên góp, rút kinh nghiệm, sinh hoạt, suy tôn, tiết kiệm, trang bị, truyền thông, ủng hộ, vận hành,
  xóa, đồng hành, trồng, vệ sinh, chốt, niêm yết, dự kiến, thống nhất
`);

const VERB_SET = new Set<string>(VERBS);
const LONGEST = 3;

/** Length of the instruction word the text begins with (0 when none); `text` may be in any case. */
export function leadingVerb(text: string): number {
  const words = [...text.matchAll(/[^\s,;:.()]+/gu)].slice(0, LONGEST);
  for (let n = words.length; n > 0; n--) {
    const last = words[n - 1]!;
    const end = last.index + last[0].length;
    if (VERB_SET.has(text.slice(words[0]!.index, end).toLowerCase())) return end;
  }
  return 0;
}

/** Verbs that are also the second half of a noun ("đào tạo", "chương trình", "thư ký") or the first half of one ("giao thông"). */
const NOUN_ENDS: Record<string, RegExp> = {
  tạo: /(?:đào|sáng|cải|kiến|cấu)$/iu,
  làm: /(?:việc|người|cách)$/iu,
  dự: /(?:tham|đại|kế)$/iu,
  mở: /(?:cởi|rộng)$/iu,
  nhận: /(?:tiếp|cá|xác|công|chứng)$/iu,
  lập: /(?:độc|công|thành|tự|dân|trung|quốc)$/iu,
  trình: /(?:chương|công|quá|lộ|quy|giáo|tiến|hành|tờ|lập)$/iu,
  cử: /(?:bầu|đề|ứng|tuyển)$/iu,
  ký: /(?:thư|chữ|đăng|lưu)$/iu,
  chấm: /(?:ban|tổ|hội đồng)$/iu,
  tặng: /(?:xét|phong)$/iu,
  viết: /(?:bài)$/iu,
  chọn: /(?:tuyển|lựa)$/iu,
  chuyển: /(?:vận|luân)$/iu,
};

function isPartOfNoun(before: string, rest: string, verb: number): boolean {
  const word = rest.slice(0, verb);
  if (/(?:theo|đúng|các|những|mọi|một số|bản|nhiều|việc)\s*$/u.test(before)) return true;
  if (/^dự\s+(?:án|toán|kiến|phòng)/u.test(rest)) return true;
  if (/^giao\s+(?:thông|ước|dịch|lưu|ban|tiếp|nhận)/u.test(rest)) return true;
  if (
    /^tổ chức\s+(?:chính trị|đảng|đoàn|công đoàn|xã hội|cơ sở|tín dụng|kinh tế|quần chúng|hội(?!\s(?:nghị|thi|thảo|thao|diễn|chợ|họp|trại|khỏe|khoẻ|giảng|xuân))|cán bộ|thành viên|trực thuộc)/u.test(
      rest,
    ) ||
    (/^tổ chức/u.test(rest) && /(?:các|những|mọi|của)\s*$/u.test(before))
  )
    return true;
  return NOUN_ENDS[word]?.test(before.trim()) ?? false;
}

/** Lower-case words in front of a verb that still belong to the sentence's predicate. */
const HELPERS =
  /^(?:phải|là|cần|sẽ|đã|được|cùng|tự|tiếp|không|luôn|thường xuyên|kịp thời|nghiêm túc|đồng thời|trực tiếp|có hiệu quả)$/u;

/**
 * Place of the first lower-case instruction word after `from`, at a word's beginning; -1 when none. Helper words
 * before it ("phải", "cần") belong to it.
 */
export function findVerb(text: string, from: number): number {
  for (const word of text.matchAll(/[^\s,;:.()]+/gu)) {
    if (word.index < from) continue;
    const rest = text.slice(word.index);
    if (!/^\p{Ll}/u.test(rest)) continue;
    const verb = leadingVerb(rest);
    if (HELPERS.test(word[0]) || (verb > 0 && !isPartOfNoun(text.slice(0, word.index), rest, verb))) return word.index;
  }
  return -1;
}

/** First words of the names of bodies, units and offices. */
const UNIT_STARTS = listed(`
  ủy ban, uỷ ban, ub, ubnd, ubmttq, ubmt, hđnd, hội đồng, hđ, hđtđkt, hđtđ, sở, phòng, ban, bđd, bch, btv, bgh, btc,
  bcđ, bql, văn phòng, vp, công đoàn, cđcs, cđ, đoàn, đtn, đoàn thể, hội, liên đoàn, lđlđ, liên minh, mặt trận, mttq,
  trường, trung tâm, tt, ttyt, chi cục, cục, tổng cục, tổng công ty, công ty, doanh nghiệp, vụ, bộ, bộ phận, trạm,
  bệnh viện, khoa, tổ, đội, công an, quân sự, đảng ủy, đảng uỷ, huyện ủy, tỉnh ủy, thành ủy, chi bộ, liên đội, chi đội, chi đoàn, chi hội,
  tòa án, toà án, viện, thanh tra, kho bạc, ngân hàng, bảo hiểm, bưu điện, hiệu trưởng, phó hiệu trưởng, giám đốc,
  phó giám đốc, thủ trưởng, trưởng, phó, cụm trưởng, khối trưởng, tổ trưởng, chủ tịch, phó chủ tịch, bí thư, chánh,
  cụm, khối, cán bộ, công chức, viên chức, giáo viên, gv, gvcn, giảng viên, học sinh, hs, sinh viên, nhân viên,
  người lao động, nlđ, cbccvc, cbgvnv, cb, kế toán, thư ký, thường trực, thành viên, lãnh đạo, cơ quan, đơn vị,
  địa phương, các, toàn thể, tất cả, mỗi, từng, tập thể, cá nhân, chuyên viên, phụ trách, đồng chí, đ/c, ông, bà, thôn,
  xã, phường, thị trấn, huyện, cấp ủy, cấp uỷ, nhà trường, tổng phụ trách, tptđ, đài, báo, htx, hợp tác xã, bảo tàng,
  thư viện, nhà văn hóa, phân hiệu, cơ sở, người đứng đầu, chính quyền, y tế, trưởng ban, trưởng phòng, trưởng khoa,
  ptđ, ban tđkt, cqtt, cơ quan thường trực, tiểu ban, phân đoàn, nghiệp đoàn, ngành, lực lượng, tổng đài
`);
/** Words that begin like a unit and are none. */
const NOT_UNITS =
  /^(?:ban hành|ban đầu|ban bố|phòng(?:,| chống| ngừa| trào)|đoàn kết|hội (?:nghị|thảo|thi|diễn|chợ|nhập|trại|thao|giảng|khỏe|khoẻ|họp|xuân|làng|báo)|tổ chức(?!\s+(?:đảng|đoàn(?!\s+(?:kiểm tra|giám sát|công tác|tham quan|đi|thăm|học tập))|công đoàn|hội(?!\s+(?:nghị|thảo|thi|thao|diễn|chợ|họp|trại|khỏe|khoẻ|giảng|xuân|làng|báo))|chính trị|cơ sở đảng|cán bộ|đoàn thể))|tổ quốc|báo cáo|bộ máy|bộ tiêu chí|bộ luật|bộ thủ tục|khối lượng|cơ sở vật chất|cơ sở dữ liệu|trưởng thành|trường hợp|viện dẫn|viện trợ|vụ việc|kế toán trưởng đơn vị|phó thác|bà con|bảo hiểm y tế|cá nhân hóa|ngành nghề|cụm từ|các (?:phong trào|nội dung|chỉ tiêu|nhiệm vụ|hoạt động|văn bản|danh hiệu|hình thức|tiêu chí|giải pháp|biện pháp|điển hình|mô hình|hội nghị|cuộc|công trình|đợt|lĩnh vực công tác|hồ sơ|quy định|chủ trương|chính sách|chế độ|kế hoạch|mặt|loại|ngày|phần việc|kết quả)|mỗi (?:năm|quý|tháng|tuần|ngày|đợt)|từng (?:bước|năm|quý|tháng|tuần)|phụ trách(?=\s*$)|phường hội|huyện lỵ)/u;

const STARTS = new Set<string>(UNIT_STARTS);
const FOLDED_STARTS = new Set<string>(UNIT_STARTS.map((start) => fold(start)));

/** The text begins like the name of a body or office; letters without any accents (old upper-case headings) are taken as such. */
export function startsLikeUnit(text: string): boolean {
  const lower = text.toLowerCase().trim();
  if (NOT_UNITS.test(lower)) return false;
  const words = lower
    .split(/[\s,;:.()]+/u)
    .filter((word) => word !== '')
    .slice(0, 3);
  const isBare = fold(lower) === lower && isUpperCase(text);
  if (
    isBare &&
    /^(?:to chuc|ban hanh|phong trao|phong chong|hoi nghi|bo may|bao cao|cac noi|cac nhiem|cac giai|cac bien)/.test(lower)
  )
    return false;
  const known = isBare ? FOLDED_STARTS : STARTS;
  return (
    [1, 2, 3].some((n) => known.has(words.slice(0, n).join(' '))) ||
    /^(?:UB|Sở|P\.|TT\.|VP|BCH|CĐ|LĐ|HĐ|BCĐ|BQL)\p{Lu}/u.test(text)
  );
}
