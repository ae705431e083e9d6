import { beginsWith, fold, listed, trimEnd, wordCount } from './text.ts';

/** What a section is for: `work` sections hold tasks, `background` sections (purpose, aims, criteria, money …) hold none. */
export type SectionRole = 'work' | 'background';

/** Headings (without accents) of sections that say why, for whom, how much, but not what is to be done. */
const BACKGROUND = listed(`
  muc dich, muc tieu, yeu cau, quan diem, nguyen tac, pham vi, doi tuong, can cu, co so, dac diem, boi canh, tinh hinh,
  thuc trang, khai quat, thuan loi, kho khan, ton tai, han che, nguyen nhan, bai hoc, ket qua dat duoc,
  ket qua thuc hien, ket qua cong tac, nhung ket qua, danh gia ket qua, danh gia tinh hinh, danh gia chung, chi tieu,
  cac chi tieu, nhung chi tieu, he thong chi tieu, kinh phi, nguon kinh phi, nguon luc, tieu chuan, tieu chi,
  cac tieu chi, hinh thuc khen thuong, cac hinh thuc, danh hieu thi dua, cac danh hieu, danh hieu va,
  co cau giai thuong, so luong, ho so, thanh phan, dia diem, thoi gian, chu de, khau hieu, phuong cham, dieu khoan,
  nhung can cu, muc khen thuong, muc thuong, dieu kien, thoi luong, y nghia, giai thich, phan mo dau, dat van de,
  lich su, phuong huong, su can thiet, ly do, tam quan trong, nhan dinh, du bao, tham quyen, quy thi dua, xep loai, cach cham, cach tinh, thang diem, diem thuong, tong quan, uu diem, khuyet diem, bang diem, du toan
`);
const WORK = listed(`
  nhiem vu, noi dung, to chuc thuc hien, to chuc trien khai, giai phap, bien phap, phan cong, trach nhiem, tien do,
  cong tac, ke hoach, lich, che do bao cao, thong tin bao cao, cac nhiem vu, nhung nhiem vu, cac noi dung,
  cac giai phap, cac hoat dong, hoat dong, chuong trinh, thuc hien, trien khai
`);
const WORK_INSIDE = /(?:nhiem vu|giai phap|to chuc thuc hien|noi dung thuc hien|bien phap|phan cong)/;

/**
 * The role a heading gives to what stands below, or null when it says nothing of it and the section above decides.
 * Only title-like lines are judged: a whole sentence is never a heading.
 */
export function roleOfTitle(title: string): SectionRole | null {
  const text = fold(trimEnd(title)).replace(
    /^(?:cac|mot so|nhung|ve)\s+(?=muc tieu|chi tieu|yeu cau|nguyen tac|tieu chi|tieu chuan|danh hieu|hinh thuc)/,
    '',
  );
  if (wordCount(text) > 22) return null;
  if (beginsWith(text, BACKGROUND))
    return WORK_INSIDE.test(text) && !/^(?:ket qua|danh gia|can cu|tinh hinh|thuc trang|yeu cau nhiem vu)/.test(text)
      ? 'work'
      : 'background';
  if (/^danh gia .*(?:nam hoc|nam) (?:truoc|20\d\d)/.test(text) && !/to chuc|thuc hien danh gia/.test(text)) return 'background';
  if (beginsWith(text, WORK)) return 'work';
  return null;
}

const APPENDIX_WITHOUT_TASKS =
  /(?:mau|bieu mau|ban dang ky|bang dang ky|de cuong|bang diem|tieu chi|danh sach|bang tong hop|phieu|thang diem|bang cham|so lieu|dinh muc|giao uoc|ban cam ket|du toan)/;

/** An appendix of forms, criteria or lists holds no tasks. */
export function isFormAppendix(title: string): boolean {
  const text = fold(title);
  return (
    APPENDIX_WITHOUT_TASKS.test(text) &&
    !/(?:nhiem vu|tien do|phan cong|noi dung cong viec|noi dung chi tiet|ke hoach chi tiet|lich)/.test(text)
  );
}

const CLOSING_WORDS =
  /^(?:trên đây là|trong quá trình (?:tổ chức |triển khai )?(?:thực hiện|triển khai|tổ chức)|quá trình (?:tổ chức )?(?:triển khai |thực hiện)|(?:căn cứ|theo) (?:nội dung )?kế hoạch này,? (?:đề nghị|yêu cầu)|(?:kế hoạch|bản kế hoạch) này (?:được|có hiệu lực|đã|thay thế)|nếu có (?:khó khăn|vướng mắc|phát sinh)|rất mong|mọi (?:thông tin|vướng mắc)|(?:đề nghị|yêu cầu|nhận được)[^.]{0,120}(?:nghiêm túc|kế hoạch này)[^.]{0,120}\.\/|kế hoạch này được)/iu;

/** The closing sentences of a plan. */
export function isClosingWords(text: string, isNumbered: boolean): boolean {
  if (CLOSING_WORDS.test(text)) return true;
  if (!/^(?:đề nghị|yêu cầu|nhận được)/iu.test(text)) return false;
  return (
    /\.\/\.?$/u.test(text) ||
    (!isNumbered && /(?:nghiêm túc|đúng (?:tiến độ|kế hoạch|quy định)|kế hoạch này|có hiệu quả)/iu.test(text))
  );
}

/** "(Có phụ lục kèm theo)", "Lưu ý: …", "Ghi chú: …". */
export function isRemark(text: string): boolean {
  return (
    /^[([][^()]*[)\]][.;]?$/u.test(text) ||
    /^[(]?(?:lưu ý|ghi chú|chú ý|chú thích|nguồn)\s*[:(]/iu.test(text) ||
    /^\(?\s*(?:có|xem|theo|kèm)\s+(?:\p{L}+\s+){0,3}(?:phụ lục|danh sách|biểu|mẫu)[^.]{0,60}(?:kèm theo|đính kèm|gửi kèm)/iu.test(
      text,
    )
  );
}
