/** "II.1" and "II/3" stand in part "II". */
export const partOf = (section: string | null): string => section?.split(/[./]/u)[0]?.trim() ?? '';

/** What stands above the tasks of a part. */
export const headingOf = (section: string | null): string => {
  const part = partOf(section);
  if (part === '') return 'Nhiệm vụ';
  return part.length <= 5 ? `Phần ${part}` : part;
};
