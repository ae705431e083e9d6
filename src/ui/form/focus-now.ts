/** `ref={focusNow}`: the field one writes in next, where a page or cell has just been opened for that. The cursor stands at the end. */
export const focusNow = (field: HTMLInputElement | null): void => {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
};
