/** Text for comparing without accents and case: "Nguyễn Thị Ánh" → "nguyen thi anh". */
export const foldVietnamese = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
