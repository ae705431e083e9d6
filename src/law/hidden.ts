/** Facts that some accounts are not shown, whether there are any or not. */
export const HIDEABLE = ['disciplines', 'underReview'] as const;
export type Hideable = (typeof HIDEABLE)[number];

/** Said instead of "not looked into", which nobody knows who is not shown it. */
export const HIDDEN_FACTS = 'Thông tin về kỷ luật, xem xét không hiển thị với ông/bà; xin hỏi chuyên viên phụ trách.';
