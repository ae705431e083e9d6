import { formatBytes } from '../text/format.ts';

/** What files a place takes. */
export interface FileRule {
  /** Without the dot, lower case: ['docx', 'pdf']. */
  readonly extensions: readonly string[];
  readonly maxBytes: number;
}

/** "Word (.docx), PDF (.pdf); mỗi tệp không quá 20 MB": said before anything is chosen. */
export function sayFileRule({ extensions, maxBytes }: FileRule): string {
  return `Nhận tệp ${extensions.map((extension) => known[extension] ?? `.${extension}`).join(', ')}; mỗi tệp không quá ${formatBytes(maxBytes)}.`;
}

const known: Record<string, string> = {
  docx: 'Word (.docx)',
  pdf: 'PDF (.pdf)',
  xlsx: 'Excel (.xlsx)',
  html: 'trang web (.html)',
  txt: 'văn bản thuần (.txt)',
  md: 'văn bản thuần (.md)',
  jpg: 'ảnh (.jpg)',
  png: 'ảnh (.png)',
};

/** Why this file cannot be taken; undefined when it can. The server looks at what is inside; this spares a long upload. */
export function fileFault(file: { readonly name: string; readonly size: number }, rule: FileRule): string | undefined {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!rule.extensions.includes(extension)) {
    const old =
      extension === 'doc'
        ? ' Hãy mở bằng Word và lưu lại thành .docx.'
        : extension === 'xls'
          ? ' Hãy mở bằng Excel và lưu lại thành .xlsx.'
          : '';
    return `Tệp "${file.name}" không thuộc loại nhận được.${old}`;
  }
  if (file.size === 0) return `Tệp "${file.name}" không có nội dung.`;
  if (file.size > rule.maxBytes)
    return `Tệp "${file.name}" nặng ${formatBytes(file.size)}, quá mức ${formatBytes(rule.maxBytes)}.`;
  return undefined;
}
