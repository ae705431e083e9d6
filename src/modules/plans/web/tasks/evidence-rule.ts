/** Files that may prove a task is done, as the server takes them. */
export const EVIDENCE_RULE = { extensions: ['pdf', 'docx', 'xlsx', 'jpg', 'jpeg', 'png'], maxBytes: 20 * 1024 * 1024 };
