/** Whether it can be an address at all; whether it is one, only a mail finds out. */
export function looksLikeEmail(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text.trim());
}
