const KEYS_OF_BUTTONS = [" ", "Enter"];

/** Whether a key belongs to the field, button or dialog that has the focus. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0];
  if (!(at instanceof HTMLElement)) {
    return false;
  }
  if (at.closest("dialog") !== null) {
    return true;
  }
  if (at.matches("button, summary")) {
    return KEYS_OF_BUTTONS.includes(event.key);
  }
  return at.matches("input:not([type=checkbox]), textarea, select");
}
